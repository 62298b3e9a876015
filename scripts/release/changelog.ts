/** What is wrong with the changelog of a version: it has no section, or an empty one. */
export function findChangelogFaults(markdown: string, version: string): string[] {
  const sections = markdown.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/[\s,]/, 1)[0] === version);
  if (section === undefined) return [`CHANGELOG.md has no section “## ${version}”`];
  return /^- \S/m.test(section) ? [] : [`CHANGELOG.md says nothing of ${version}`];
}
