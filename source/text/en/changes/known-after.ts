/** What an earlier change of the plan has to make first, by how the ids of such changes begin. */
const makers: ReadonlyArray<readonly [string, string]> = [
	['create-secret', 'the secret is created'],
	['put-parameter', 'the parameter is stored'],
	['create-role', 'the role is created'],
	['register', 'it is registered'],
];

/** A text in which references to results of the plan's own changes (`${create-role.arn}`) stand in words. */
export function knownAfter(text: string): string {
	return text.replaceAll(/\$\{(?<id>[^.\}]+)\.(?:arn|version)\}/gv, (reference, id: string) => {
		const made = makers.find(([start]) => id.startsWith(start));
		return `(known after ${made?.[1] ?? 'it is created'})`;
	});
}
