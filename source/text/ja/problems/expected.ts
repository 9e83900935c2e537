import type {Expected, FormId, Unit} from '../../../domain/choices/problem/expected.ts';

/** What is taken, behind a label. */
export function expected(of: Expected): string {
	switch (of.kind) {
		case 'one-of': {
			return of.values.join('、');
		}

		case 'like': {
			return of.examples.join('、');
		}

		case 'range': {
			return `${of.least}～${of.most}${of.unit === undefined ? '' : ` ${units[of.unit]}`}`;
		}

		case 'with-mode': {
			return `ネットワークモードが ${of.mode} の場合は ${of.example}`;
		}

		case 'on-platforms': {
			return `${of.platforms.join('、')} では ${of.value}`;
		}

		case 'form': {
			return forms[of.form];
		}
	}
}

const units: Readonly<Record<Unit, string>> = {cpu: 'CPU ユニット (1024 で 1 vCPU)', mib: 'MiB'};

const forms: Readonly<Record<FormId, string>> = {
	name: '英字、数字、-、_ (最大255文字)',
	'tag-value': 'タグの値 (例: prod)',
	image: 'タグを除いたイメージ (例: public.ecr.aws/datadog/agent)',
	'image-tag': 'タグ (例: 7、7.70.0)',
	role: 'ロールの名前または ARN',
	'role-path': 'スラッシュで始まり、スラッシュで終わるパス (例: /team/)',
	policy: '管理ポリシーの ARN (末尾が :policy/NAME のもの)',
	'container-filter': 'image:<expression> または name:<expression>',
	proxy: 'パスワードを含まないアドレス (例: https://proxy.internal:3128)',
	'stack-set': '英字、数字、ハイフン (先頭は英字、最大128文字)',
	file: 'ファイルのパス (例: /var/lib/cloud/data/instance-id)',
	'no-file': 'Windows では指定できません (マウントできるのはフォルダーのみ)',
	'one-word': '空白や改行を含まない1語',
	'key-by-itself': '環境変数 DD_API_KEY、または --api-key-secret-arn',
};
