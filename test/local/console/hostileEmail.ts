import { openConsole } from '../../../local/console/http.ts';
import type { Fallback } from '../../../packages/local-pool/src/server.ts';

/** HTML that tries what an email must not do. @param elsewhere the origin of another server */
export const hostileHtml = (
  elsewhere: string,
): string => `<meta http-equiv="refresh" content="0; url=${elsewhere}/refresh">
<script>parent.document.title = 'hostile'; fetch('${elsewhere}/script')</script>
<img src="${elsewhere}/picture" onerror="parent.document.title = 'hostile'">
<link rel="stylesheet" href="${elsewhere}/style.css">
<iframe src="/messages"></iframe>
<a href="/messages" target="_top">Open</a>
<form action="${elsewhere}/form"><button>Send</button></form>
<p style="color: rgb(1, 2, 3)">Your code is 123456.</p>`;

/** A console of a pool that sends this HTML. */
export const openHostileConsole =
  (elsewhere = 'http://127.0.0.1:9'): Fallback =>
  (pool) =>
    openConsole()({
      ...pool,
      messagesAfter: (id) =>
        pool
          .messagesAfter(id)
          .map((message) => ({ ...message, subject: '<b>Hello</b>', body: hostileHtml(elsewhere) })),
    });
