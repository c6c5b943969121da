// What appsscript.json must say: the runtime, the time zone, and these scopes and no others.
// @ts-check

/** The only permissions the add-on asks for; one more would make Google ask every volunteer again. */
export const scopes = ['spreadsheets.currentonly', 'script.container.ui', 'script.send_mail', 'script.scriptapp', 'userinfo.email'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

/**
 * @param {unknown} manifest appsscript.json, parsed
 * @returns {string[]} one sentence per deviation
 */
export function manifestProblems(manifest) {
  if (typeof manifest !== 'object' || manifest === null) return ['appsscript.json: is not an object'];
  const { runtimeVersion, timeZone, oauthScopes } = /** @type {Record<string, unknown>} */ (manifest);
  const problems = [];
  if (runtimeVersion !== 'V8') problems.push(`appsscript.json: runtimeVersion is ${JSON.stringify(runtimeVersion)}, must be "V8"`);
  if (timeZone !== 'Europe/Berlin') problems.push(`appsscript.json: timeZone is ${JSON.stringify(timeZone)}, must be "Europe/Berlin"`);
  const asked = Array.isArray(oauthScopes) ? oauthScopes : [];
  for (const scope of scopes) if (!asked.includes(scope)) problems.push(`appsscript.json: the scope ${scope} is missing`);
  for (const scope of asked) if (!scopes.includes(scope)) problems.push(`appsscript.json: the scope ${scope} must not be asked for`);
  if (new Set(asked).size !== asked.length) problems.push('appsscript.json: a scope stands there twice');
  return problems;
}
