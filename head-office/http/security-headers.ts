import type { FastifyInstance } from 'fastify';

/** What a page may do. The component library writes style tags into it, which must carry the page's own nonce. */
export function contentPolicy(styleNonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    styleNonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What browsers are told of every answer. Pages load nothing from elsewhere and are shown in no other page. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', contentPolicy());
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
