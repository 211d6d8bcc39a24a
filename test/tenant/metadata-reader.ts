/**
 * The three functions that the certificate library asks of `Reflect` as it loads.
 *
 * It wires its classes with decorators and insists that a metadata reader is
 * there; none of the classes used here has any metadata to read.
 */
const none = () => undefined
for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata'])
  if (!(name in Reflect)) Object.defineProperty(Reflect, name, { value: none, configurable: true })
