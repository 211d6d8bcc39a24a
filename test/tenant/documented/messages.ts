import type { Documented } from './documented.ts'

const LIMITS_PAGE =
  'azure-docs, articles/communication-services/concepts/service-limits.md (2023-03-31, and the page of 2026)'

export const MESSAGES: readonly Documented[] = [
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
