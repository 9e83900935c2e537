/** What an earlier change of the plan has to make first, by how the ids of such changes begin. */
const makers: ReadonlyArray<readonly [string, string]> = [
	['create-secret', 'シークレットの作成後に確定'],
	['put-parameter', 'パラメータの保存後に確定'],
	['create-role', 'ロールの作成後に確定'],
	['register', '登録後に確定'],
];

/** A text in which references to results of the plan's own changes (`${create-role.arn}`) stand in words. */
export function knownAfter(text: string): string {
	return text.replaceAll(/\$\{(?<id>[^.\}]+)\.(?:arn|version)\}/gv, (reference, id: string) => {
		const made = makers.find(([start]) => id.startsWith(start));
		return `(${made?.[1] ?? '作成後に確定'})`;
	});
}
