/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Left outside the bundle: these read files beside themselves or start threads.
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pg-boss', 'pino', 'rate-limiter-flexible'],
  // Pictures here are drawn as they are: an optimizer would be one more thing that strangers may make work.
  images: { unoptimized: true },
  experimental: {
    serverActions: { bodySizeLimit: '64kb' },
    // What is made once is kept in memory: another start may have another configuration.
    isrFlushToDisk: false,
  },
}
