import type {Intent} from '../../../domain/choices/intent.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {Looked, Question} from '../../../domain/questions/question.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {number} from '../forms/number.ts';

/** It can be answered all the same; where rows come in while it is asked, they stay where they are. */
function howFar({unseen, of, regions}: Looked): string {
	const rows =
		unseen === 0
			? `${number(of)}個すべてを確認しました。`
			: `${number(of)}個中${number(unseen)}個が未確認です。選んだものは次に読み取ります。`;
	return regions.length === 0 ? rows : `${rows}まだ一覧にないリージョン: ${listed(regions, 3)}。`;
}

type Prompt = {readonly title: string; readonly hint?: string};

/** Nobody has to hurry. */
const meanwhile = {
	changes: '完了した変更はそのままです。再びサインインするまで、ほかは何も変更しません。',
	rollout: 'ロールアウトは ECS で継続中です。サインインすると監視を再開します。',
	estate: '読み取り済みの内容はそのままです。サインインすると再び読み取ります。',
} as const;

const prompts: Readonly<Record<ChoiceId, (question: Question) => Prompt>> = {
	credentials: ({holdsUp}) =>
		holdsUp === undefined
			? {title: 'どの AWS 認証情報を使いますか？', hint: 'AWS の設定ファイルと環境変数から検出しました。'}
			: {title: 'どの AWS 認証情報で続けますか？', hint: meanwhile[holdsUp]},
	mfaCode: asked => ({
		title: `MFA デバイス${about(asked, ' ', 'の')}コード`,
		hint: '6桁の数字です。一度だけ使い、保存しません。',
	}),
	regions: () => ({title: 'どのリージョンを対象にしますか？', hint: '選んだリージョンでクラスターを検索します。'}),
	clusters: ({isOnlyLook, intent = 'install', looked}) => ({
		title: isOnlyLook ? '対象のクラスターはどれですか？' : places[intent],
		...(looked && {hint: howFar(looked)}),
	}),
	linux: asked => ({
		title: `${about(asked, '', 'の')}インスタンスの Linux はどれですか？`,
		hint:
			'AWS からは分かりません。Amazon Linux 1 では cgroup のパスが異なります。インスタンスで ' +
			'`cat /etc/os-release` を実行すると分かります。',
	}),
	service: asked => ({title: `${about(asked, '', 'の')}どのサービスから Agent に送りますか？`}),
	containers: asked => ({
		title: `${about(asked, '', 'の')}どのコンテナがアプリケーションですか？`,
		hint: '他のコンテナはそのまま残ります。',
	}),
	existing: asked => existing(asked),
	agentContainer: asked => ({
		title: `${about(asked, '', 'の')}どのコンテナを Agent として引き継ぎますか？`,
		hint: 'タスクに複数の Agent があります。ほかはそのまま残ります。',
	}),
	takeAgent: asked => taking(asked),
	site: () => ({title: 'どの Datadog サイトを使いますか？', hint: 'Datadog アプリのアドレスで分かります。'}),
	keySource: () => ({title: 'Datadog API キーをどのように渡しますか？'}),
	key: asked => keyPrompt(asked),
	features: asked => ({title: `${about(asked, '', 'で ')}Agent が収集する内容を選んでください`}),
	settings: () => ({title: '変更する設定はありますか？', hint: 'どの設定にもデフォルト値があります。'}),
	release: asked => ({title: 'Agent のどのバージョンにしますか？', hint: running(asked)}),
	canary: () => ({
		title: 'どのクラスターを先に変更しますか？',
		hint: 'ほかは、その Agent が正しく実行されるまで待ちます。問題があれば変更しません。',
	}),
	releaseTag: asked => ({
		title: 'イメージのどのタグにしますか？',
		hint: `例: 7.84.3、7-jmx、TAG@sha256:...。${running(asked)}`,
	}),
	plainKey: () => ({
		title: 'API キーを平文でタスク定義に書き込みますか？',
		hint: 'タスク定義の参照を許可された全員がキーを読み取れます。このリビジョンからは消せません。',
	}),
	replaceInstances: asked => replacement(asked),
	looking: () => ({title: '稼働状況'}),
	bundle: asked => ({
		title: `${about(asked, '', 'を')}書き出しますか？`,
		hint: 'このコンピューターに保存され、読み取れるのはあなただけです。',
	}),
	format: () => ({title: 'どのツール用のコードですか？', hint: '以後は、コードが表すものをそのツールが管理します。'}),
	approval: () => ({title: 'このプランを適用しますか？', hint: 'まだ何も変更していません。'}),
	applicationKey: ({link = ''}) => ({
		title: 'データの到着を確認するためのアプリケーションキー',
		hint: `任意です。入力せずに Enter を押すと終了します。取得元: ${link}。表示も保存もしません。`,
	}),
	confirmation: asked => confirmation(asked),
};

const places: Readonly<Record<Intent, string>> = {
	install: 'どのクラスターで Agent を実行しますか？',
	upgrade: 'どのクラスターの Agent をアップグレードしますか？',
	rollback: 'どのクラスターの Agent を以前の状態に戻しますか？',
	removal: 'どのクラスターから Agent を削除しますか？',
	rotation: 'どのクラスターの Agent のキーを交換しますか？',
	code: 'どのクラスターの Agent をコードにしますか？',
};

/** What is asked, and why it has to be, where that is not evident. */
export function question(of: Question): Prompt {
	const prompt = prompts[of.id](of);
	// Instead of the hint: who sees what is there needs no help to find a first answer.
	return of.today === undefined ? prompt : {...prompt, hint: `現在の ${spaced(listed(of.today, 3))}の設定です。`};
}

function existing(asked: Question): Prompt {
	const {input} = asked;
	const rows = input.kind === 'one' ? input.options.map(({subject}) => subject) : [];
	const agents = rows.flatMap(row => (row.kind === 'existing' ? [row] : []));
	const where = about(asked, '', 'では、');
	const count = Math.max(0, ...agents.map(({others = []}) => 1 + others.length));
	if (count > 1) {
		return {title: `${where}すでに${count}個の Agent が実行されています。どうしますか？`};
	}

	const isDoubtful = agents.some(({doubt}) => doubt?.kind === 'perhaps');
	const there = isDoubtful ? 'すでに Agent と思われるもの' : 'すでに Agent ';
	return {title: `${where}${there}が実行されています。どうしますか？`};
}

/** The last thing it is about is what was said of the Agents. */
function taking({about: names, unattended}: Question): Prompt {
	const agents = names.slice(0, -1);
	const containers = unattended?.code === 'foreign-agent' ? unattended.containers : [];
	const verb = names.at(-1) ?? '';
	return {
		title: `本当に ${spaced(listed(agents, 3))}を${takes[verb] ?? ` ${verb} `}ますか？`,
		hint:
			agents.length > 1
				? 'Agent ではない可能性のあるもの、または1つのタスクに複数の Agent があるものです。'
				: doubtful(containers),
	};
}

/** The answers that take an Agent, which stand in the question. */
const takes: Readonly<Record<string, string>> = {adopt: '引き継ぎ', replace: '置き換え'};

function doubtful(containers: readonly string[]): string {
	return containers.length > 1
		? `タスクに複数の Agent があります: ${listed(containers, 3)}。すべてが対象です。`
		: `コンテナ ${spaced(listed(containers))}は Agent ではない可能性があります。`;
}

function keyPrompt({input, flags, link}: Question): Prompt {
	if (input.kind !== 'text' || input.secret) {
		// Else the way there in the words of Datadog's own menu.
		return {
			title: 'Datadog API キー',
			hint: `32文字です。取得元: ${link ?? 'Organization Settings の API Keys'}。画面には表示しません。`,
		};
	}

	// Inside JSON as ECS's `valueFrom` takes it: ARN:JSON-KEY:VERSION-STAGE:VERSION-ID, the last two empty.
	return flags.includes('--api-key-ssm-parameter')
		? {title: 'API キーはどの SSM パラメータにありますか？', hint: '名前または ARN を入力してください。'}
		: {
				title: 'API キーはどのシークレットにありますか？',
				hint: 'ARN を入力してください。JSON 内のキーには、ARN の後に :name:: を付けます。',
			};
}

const moving: Readonly<Record<Intent, string>> = {
	install: 'デーモンを配置する',
	upgrade: 'デーモンを変更する',
	rollback: 'デーモンを変更する',
	removal: 'デーモンを外す',
	rotation: 'デーモンを変更する',
	code: 'デーモンを配置する',
};

/** The last two things it is about are the number of instances and the percentage drained at a time. */
function replacement({about: names, intent = 'install'}: Question): Prompt {
	const clusters = names.slice(0, -2);
	const [count, percent] = names.slice(-2);
	return {
		title: `${spaced(listed(clusters, 3))}のマネージドインスタンス${count}台をドレインして置き換えますか？`,
		hint:
			`マネージドインスタンスに${moving[intent]}際、ECS は ${percent} % ずつインスタンスを置き換えます。` +
			'タスクは新しいインスタンスに移ります。',
	};
}

/** What is typed stands in the prompt; the clusters are those that lose an Agent. */
function confirmation({about: names}: Question): Prompt {
	const what =
		names.length === 0
			? '残っているものを削除しますか？'
			: `${spaced(listed(names, 3))}から Agent を削除しますか？`;
	return {title: what, hint: 'まだ何も変更していません。'};
}

function running(asked: Question): string {
	return asked.about.length === 0 ? '' : `現在: ${listed(asked.about, 3)}。`;
}

function about({about: names}: Question, before: string, after: string): string {
	return names.length === 0 ? '' : `${before}${spaced(listed(names, 3))}${after}`;
}
