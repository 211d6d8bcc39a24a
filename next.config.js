/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Left outside the bundle: some read files beside themselves or start threads, and the rest are
  // libraries of the server alone, whose bundling takes longer than everything else of a build.
  serverExternalPackages: [
    '@azure/identity',
    '@electric-sql/pglite',
    '@microsoft/microsoft-graph-client',
    '@simplewebauthn/server',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    'drizzle-orm',
    'ldapts',
    'nodemailer',
    'openid-client',
    'otpauth',
    'pg',
    'pg-boss',
    'pino',
    'rate-limiter-flexible',
    'temporal-polyfill',
  ],
  // `npm run check` checks the types of everything, the tests included; to check those of the pages again here takes a sixth of a build.
  typescript: { ignoreBuildErrors: true },
  // Pictures here are drawn as they are: an optimizer would be one more thing that strangers may make work.
  images: { unoptimized: true },
  experimental: {
    serverActions: { bodySizeLimit: '64kb' },
    // What is made once is kept in memory: another start may have another configuration.
    isrFlushToDisk: false,
    // Writing it takes a third of a build and 300 MB, and a build is made once.
    turbopackFileSystemCacheForBuild: false,
  },
}
