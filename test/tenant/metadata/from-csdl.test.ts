/** What is read out of a CSDL file, and that what is kept is of that form. */
import { expect, test } from 'vitest'
import { FACTS, typeOf } from './facts.ts'
import { factsFrom } from './from-csdl.ts'
import { KEPT_ENTITIES } from './kept.ts'

const CSDL = `<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="microsoft.graph" Alias="graph">
  <EnumType Name="riskState"><Member Name="none" Value="0" /><Member Name="atRisk" Value="4" /></EnumType>
  <EntityType Name="entity" Abstract="true">
    <Key><PropertyRef Name="id" /></Key>
    <Property Name="id" Type="Edm.String" Nullable="false" />
  </EntityType>
  <EntityType Name="riskyUser" BaseType="graph.entity">
    <Annotation Term="Org.OData.Core.V1.Description" String="a &gt; b"><Record><PropertyValue Property="Deletable" /></Record></Annotation>
    <Property Name="riskState" Type="graph.riskState"><Annotation Term="x" /></Property>
    <NavigationProperty Name="history" Type="Collection(graph.riskyUserHistoryItem)" ContainsTarget="true" />
  </EntityType>
  <EntityType Name="planner" BaseType="graph.entity" />
  <Action Name="dismiss" IsBound="true">
    <Parameter Name="bindingParameter" Type="Collection(graph.riskyUser)" />
    <Parameter Name="userIds" Type="Collection(Edm.String)" />
  </Action>
  <Action Name="dismiss" IsBound="true"><Parameter Name="bindingParameter" Type="Collection(graph.signIn)" /></Action>
  <EntityContainer Name="GraphService">
    <EntitySet Name="riskyUsers" EntityType="microsoft.graph.riskyUser" />
    <Singleton Name="planner" Type="microsoft.graph.planner" />
  </EntityContainer>
</Schema>
<Schema Namespace="microsoft.graph.search"><EntityType Name="signIn" /></Schema>
</edmx:DataServices></edmx:Edmx>`

test('a file’s facts are those that the kept resources need', () => {
  expect(factsFrom(CSDL, 'a file')).toEqual({
    source: 'a file',
    roots: { riskyUsers: '[riskyUser]' },
    types: {
      entity: { abstract: true, key: 'id', properties: { id: 'String!' }, navigation: {} },
      riskyUser: {
        base: 'entity',
        properties: { riskState: 'riskState' },
        navigation: { history: '[riskyUserHistoryItem]+' },
      },
    },
    enums: { riskState: 'none atRisk' },
    flags: {},
    operations: [{ name: 'dismiss', kind: 'action', on: '[riskyUser]', parameters: { userIds: '[String]' } }],
  })
})

test('every kept resource is in the facts, and every property has a type that is', () => {
  for (const name of KEPT_ENTITIES) expect(Object.keys(FACTS.types)).toContain(name)
  const named = Object.values(FACTS.types).flatMap(({ properties }) => Object.values(properties))
  const known = [...Object.keys(FACTS.types), ...Object.keys(FACTS.enums), ...Object.keys(FACTS.flags)]
  for (const { name } of named.map(typeOf)) expect(/^[A-Z]/.test(name) || known.includes(name), name).toBe(true)
})
