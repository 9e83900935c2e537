/**
Whether a pattern of a policy names a resource: `*` stands for any text, `?` for one character (IAM, "Policy elements:
Resource"). So the secret that a run created is the one that the run before it wrote into the policy as `name-??????`.
*/
export function isCovered(resource: string, pattern: string): boolean {
	const rule = pattern
		.replaceAll(/[$\(\)+.\[\\\]^\{\|\}]/gv, String.raw`\$&`)
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${rule}$`, 'sv').test(resource);
}
