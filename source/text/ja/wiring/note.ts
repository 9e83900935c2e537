import type {WiringNote} from '../../../domain/wiring/note.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {keeperOf} from '../../../domain/account/owner.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platformInstances} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {gap} from '../forms/spaced.ts';
import {needs, unknownStart, unreachable} from './way.ts';

type Tellers = {readonly [Kind in WiringNote['kind']]: (note: NoteOf<Kind>) => readonly Line[]};

type NoteOf<Kind extends WiringNote['kind']> = {
	readonly [Each in WiringNote['kind']]: Extract<WiringNote, {readonly kind: Each}>;
}[Kind];

const tellers: Tellers = {
	kept(note) {
		const {container, variable, value, wanted} = note;
		const there = value === undefined ? ' の値はシークレットから取得しており、' : ` は ${value} で、`;
		return [
			[
				part.value(container),
				' の ',
				part.value(variable),
				`${there}そのまま残ります。この Agent に合う値: `,
				part.value(wanted),
			],
		];
	},
	'path-taken': note => [
		[
			part.value(note.container),
			' では、Agent のソケットを置く ',
			part.value(note.path),
			' に別のものがマウントされています。それを移動してから、再度実行してください。',
		],
	],
	'socket-unusable': note => [
		note.why === 'read-only'
			? [
					part.value(note.agent),
					' はソケットのフォルダーを読み取り専用でマウントしているため、ソケットを作成できません。',
					'書き込み可能でマウントしてください。',
				]
			: [part.value(note.agent), ' のソケットは別の場所にあるため、ここでは対象にしません。'],
	],
	unreachable: note => [unreachable(note)],
	'sockets-instead': note => [
		['ソケットなら、どのネットワークでもアドレスは不要です。次のコマンドで Agent にソケットを追加できます:'],
		[part.command(shellQuote(note.command))],
	],
	'start-wrapped': note => [
		[
			part.value(note.container),
			` は、起動時に Agent のアドレスを取得します。必要なもの: ${needs[note.needs]}。`,
			'応答がなくても起動します。',
		],
	],
	'start-unknown': note => [
		[part.value(note.container), unknownStart[note.why]],
		[
			'次の行で Agent のアドレスを取得します。START-COMMAND を元の起動コマンドに置き換えてください。',
			`必要なもの: ${needs[note.needs]}。`,
		],
		[part.command(note.line)],
	],
	'no-metadata': note => [
		[
			part.value(listed(note.instances, 3)),
			gap(listed(note.instances, 3)),
			'のメタデータサービスがコンテナに応答しません。無効か、ホップ制限が1です。',
		],
	],
	'security-group': note => [
		[
			'タスクが専用のネットワークインターフェイスを持つため、インスタンスのセキュリティグループで、サービスの' +
				'セキュリティグループからのポート ',
			part.value(listed(note.ports)),
			' を許可してください。',
		],
	],
	'no-env': () => [['env が分かりません。', part.command('--env NAME'), ' で指定できます。']],
	'no-version': note => [
		[part.value(note.image), ' のタグからバージョンが分からないため、DD_VERSION はビルド側に任せます。'],
	],
	'version-moves': note => [
		[
			`DD_VERSION は現在のイメージのタグ ${note.version} です。`,
			'別のイメージをデプロイするときは、これとラベルも変更してください。',
		],
	],
	'leaves-cloudwatch'(note) {
		const group = note.group === undefined ? '' : ` ${note.group} `;
		return [
			[
				part.value(note.container),
				`: Agent が読み取るのは json-file のログだけのため、CloudWatch${group === '' ? ' ' : group}には` +
					'届かなくなります。CloudWatch に残すには、ログドライバーをそのままにして CloudWatch から転送してください。',
			],
		];
	},
	'logs-elsewhere': note => [
		[
			part.value(note.container),
			` は ${note.driver} でログを送っており、Agent からは読み取れません。これはそのまま残ります。`,
		],
	],
	'no-logs': note => [
		note.platform === 'managed-instances'
			? ['マネージドインスタンスでは Agent はログを収集できません。FireLens または CloudWatch を使えます。']
			: [part.value(note.agent), ' はログを収集しないため、ログドライバーはそのまま残ります。'],
	],
	'environment-files': note => [
		[
			part.value(note.container),
			' には環境変数ファイルがあり、その内容は読み取っていません。ここでの環境変数はファイルより優先されます。',
		],
	],
	'hosts-without-agent': note => [
		[
			'Agent のないホストでも実行される可能性があります: ' +
				`${listed(note.platforms.map(one => platformInstances(one)))}。`,
		],
	],
	'deployed-by'(note) {
		const keeper = keeperOf(note.owner);
		const isKnown = note.owner.kind !== 'unknown' || note.owner.createdBy !== undefined;
		return [
			[
				`定義の元の場所で変更してください${isKnown ? ` (${owner(note.owner)})` : ''}。`,
				keeper === undefined ? 'そうしないと、次のデプロイで元に戻ります。' : `${putsBack(keeper)}。`,
			],
		];
	},
	'deployment-controller': note => [
		[
			`このサービスは ${note.controller} がデプロイするため、ECS では定義を変更できません。`,
			'新しい定義を登録し、そちらからデプロイしてください。',
		],
	],
};

/** What has to be known or done besides the definition. */
export function wiringNote(note: WiringNote): readonly Line[] {
	return tell(note.kind, note);
}

function tell<Kind extends WiringNote['kind']>(kind: Kind, note: NoteOf<Kind>): readonly Line[] {
	return tellers[kind](note);
}
