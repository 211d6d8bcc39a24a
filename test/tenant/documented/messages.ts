import type { Documented } from './documented.ts'

const LIMITS_PAGE =
  'azure-docs, articles/communication-services/concepts/service-limits.md (2023-03-31, and the page of 2026)'

const SEND_MAIL = 'microsoft-graph-docs-contrib, api-reference/v1.0/api/user-sendmail.md'
const EXCHANGE_LIMITS_PAGE =
  'Microsoft Learn, Exchange Online limits, “Sending limits”; MicrosoftDocs/OfficeDocs-Support, pull request 1488'
const ROUTES = 'test/adapters/mail-routes.test.ts'

export const MESSAGES: readonly Documented[] = [
  {
    behaviour:
      '`sendMail` in MIME keeps a copy in Sent Items: `saveToSentItems` is a parameter of JSON, which takes no header that does not begin with `x-`',
    source: `${SEND_MAIL}; api-reference/v1.0/resources/internetmessageheader.md`,
    switch: null,
    test: [ROUTES, 'a mail is handed over in MIME, so that no machine answers it, and a copy stays in Sent Items'],
  },
  {
    behaviour:
      'a body that is no base64 is refused with 400 `ErrorMimeContentInvalidBase64String`, and nothing is sent',
    source: `${SEND_MAIL}, example 4`,
    switch: null,
    test: [ROUTES, 'a sink takes nothing of what a mailbox may send, and leaves nothing in it'],
  },
  {
    behaviour: 'what exceeds 30 messages a minute of a mailbox is taken, and carried over to the next minutes',
    source: EXCHANGE_LIMITS_PAGE,
    switch: 'throttles',
    test: [ROUTES, 'what exceeds the thirty a minute of a mailbox is taken and leaves later, without a word of it'],
  },
  {
    behaviour:
      'a mailbox writes to 10,000 recipients in 24 hours; over SMTP the next is refused with 554 5.2.0 `SubmissionQuotaExceededException`',
    source: EXCHANGE_LIMITS_PAGE,
    switch: 'throttles',
    test: [ROUTES, 'after ten thousand recipients of a day the sink is held back as a mail is (R4)'],
  },
  {
    behaviour:
      'a role of Exchange over one mailbox lets an application send from it without any consent in Entra ID, and from no other: 403 `ErrorAccessDenied`',
    source: 'Microsoft Learn, Role Based Access Control for Applications in Exchange Online',
    switch: 'withheldPermissions',
    test: [ROUTES, 'the role over one mailbox opens no other: neither a mail nor the sink gets through (R4)'],
  },
  {
    behaviour: 'the older application access policy refuses the same with a text of its own, “[RAOP]”',
    source:
      'as observed and published: microsoft-graph-docs, application access policies; SMTP2Graph issue 41 (2025-11-04)',
    switch: null,
    test: [
      ROUTES,
      'a mailbox outside of an application access policy is certainly not sent, is tried again, and fails the sink alike (R4): 403 ErrorAccessDenied',
    ],
  },
  {
    behaviour:
      'the submission host of Exchange Online takes a token by XOAUTH2; a user and a password are off by default in existing tenants from the end of December 2026, and in those created later',
    source:
      'Exchange Team Blog, “Updated Exchange Online SMTP AUTH Basic Authentication Deprecation Timeline” (2026-01-27); message center MC786329',
    switch: null,
    test: [ROUTES, 'a password is refused there, and certainly nothing was sent'],
  },
  {
    behaviour:
      'a connector relays for whoever shows its certificate, and for nobody else: 550 5.7.64 `TenantAttribution`',
    source: 'Microsoft Learn, How to set up a multifunction device or application to send email using Microsoft 365',
    switch: null,
    test: [
      ROUTES,
      'without the certificate it relays nothing: not refused for good, and the sink is held back with it (R4)',
    ],
  },
  {
    behaviour:
      'Azure Communication Services takes a token for `https://communication.azure.com` of an application with a role on the resource, in place of the signature',
    source:
      'azure-docs, articles/communication-services/concepts/authentication.md; Azure SDK for JavaScript, communication-messages',
    switch: null,
    test: [
      ROUTES,
      'a token of an application without a role on the resource is turned away, for a mail and the sink alike (R4)',
    ],
  },
  {
    behaviour:
      'Azure Communication Services takes 30 mails a minute and 100 an hour of one subscription, and names the time of the next in `Retry-After`',
    source: LIMITS_PAGE,
    switch: 'throttles',
    test: [
      'test/adapters/delivery.test.ts',
      'without a budget of ours the service refuses the thirty-first mail of a minute, and names a time',
    ],
  },
  {
    behaviour: 'it answers 60 questions a minute and 200 an hour about mails, counted apart from sendings',
    source: LIMITS_PAGE,
    switch: 'throttles',
    test: [
      'test/adapters/delivery.test.ts',
      'the question about a mail has a limit of its own: where it is spent, the sink fails no more than a sending',
    ],
  },
  {
    behaviour: 'a mail that it took may fail afterwards: the operation says so, and “Succeeded” says only that it left',
    source:
      'azure-rest-api-specs, communication/data-plane/Email/stable/2025-09-01/CommunicationServicesEmail.json (2025-09-01)',
    switch: null,
    test: [
      'test/adapters/delivery.test.ts',
      'a mail that was taken and then dropped is reported so; one that left is not called delivered',
    ],
  },
  {
    behaviour:
      'a text that it took may not be delivered: a report says so, once a network has said anything, and 404 until then',
    source:
      'azure-rest-api-specs, communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json (2026-01-23)',
    switch: null,
    test: [
      'test/adapters/delivery.test.ts',
      'a text that the network does not deliver is reported so, another as delivered, and one that nobody asked about is unseen',
    ],
  },
  {
    behaviour: 'each recipient of a text has a status of its own under an answer of 202',
    source:
      'azure-rest-api-specs, communication/data-plane/Sms/stable/2026-01-23/communicationservicessms.json (2026-01-23)',
    switch: null,
    test: [
      'test/adapters/delivery.test.ts',
      'a text that was not taken is an error under a status that says accepted, and names no number',
    ],
  },
  {
    behaviour: 'a request to a wallet says in `expiry` when it ends, and the page does not say how long that is',
    source: 'entra-docs, docs/verified-id/presentation-request-api.md (2022-07-28)',
    switch: 'presentationLivesInSeconds',
    test: ['test/adapters/verified-id.test.ts', 'ends when the service says, however long that is'],
  },
  {
    behaviour: 'Verified ID, set up the quick way, takes two requests a second and answers 429 to more',
    source: 'entra-docs, docs/verified-id/verifiable-credentials-configure-tenant-quick.md (2026)',
    switch: 'throttles',
    test: [
      'test/adapters/verified-id.test.ts',
      'a third request of the same second is refused at first, and made after a moment',
    ],
  },
  {
    behaviour: 'one segment holds 160 characters of the alphabet of GSM, or 70 where one character is outside it',
    source: 'azure-docs, articles/communication-services/concepts/sms/sms-faq.md, “What is the SMS character limit?”',
    switch: null,
    test: ['test/lib/rules/text-segments.test.ts', 'every text in sl is one segment'],
  },
]
