/** What an earlier change of the plan has to make first, by how the ids of such changes begin. */
const makers: ReadonlyArray<readonly [string, string]> = [
	['create-secret', '보안 암호 생성'],
	['put-parameter', '파라미터 저장'],
	['create-role', '역할 생성'],
	['register', '등록'],
];

/** A text in which references to results of the plan's own changes (`${create-role.arn}`) stand in words. */
export function knownAfter(text: string): string {
	return text.replaceAll(/\$\{(?<id>[^.\}]+)\.(?:arn|version)\}/gv, (reference, id: string) => {
		const made = makers.find(([start]) => id.startsWith(start));
		return `(${made?.[1] ?? '생성'} 후 정해짐)`;
	});
}
