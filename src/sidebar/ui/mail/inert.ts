// A mail's HTML for looking at: nothing in it may run or load anything.

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** For an `iframe` with an empty `sandbox`, which stops scripts, forms and links; the policy stops pictures and sheets from elsewhere. */
export function inert(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (!head) return policy + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + policy + html.slice(end);
}
