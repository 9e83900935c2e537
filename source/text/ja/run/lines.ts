import {planLetters, type LineWords, type PlanLetter} from '../../line-words.ts';
import {clusterState} from './cluster-state.ts';
import {askTogether} from './ask-together.ts';
import {source} from './source.ts';

/** Short words of the line fronts. */
export const lines: LineWords = {
	joints: {parts: '、', phrases: ' · ', sentences: '', stop: '。'},
	source,
	back: '← 戻る',
	leave: '終了',
	howTo: '戻るには <、終了するには q を入力します。プランを承認するまで何も変更しません。',
	pickOne: (count, hasMarked) =>
		`1 から ${count} の番号を入力してください${hasMarked ? ' (何も入力しなければ選択中のもの)' : ''}:`,
	pickMany: isTold =>
		`追加または除外する番号 (例: 1,3-5)、all、none${isTold ? '、?2 (2番目で追加されるものを表示)' : ''} を` +
		'入力してください (何も入力しなければ選択中のもの):',
	all: 'all',
	none: 'none',
	narrow: (count, hasTags) =>
		`一覧は${count}行あります。絞り込むには名前の一部${hasTags ? '、prod-*、または tag:team=web ' : ''}を` +
		'入力してください (何も入力しなければすべて表示):',
	typeSecret: '(表示されません):',
	typeWord: word => `続けるには ${word} と入力してください:`,
	typeWordOrFix: (word, count) => `続けるには ${word}、先に変更するには ${numbers(count)}を入力してください:`,
	typeFix: count => `変更するには ${numbers(count)}、終了するには q を入力してください:`,
	typeTurn: '戻るには <、終了するには q を入力してください:',
	typeLetter(letters, changes) {
		const words = letterWords(changes);
		const offered = letters.map(letter => `${planLetters[letter]} (${words[letter]})`);
		return `ほかに入力できるもの: ${offered.join('、')}。`;
	},
	noneToShow: '該当するものはありません。',
	requestOf: (index, count) => `リクエスト ${index}/${count}`,
	repair: command => `ここで再びサインイン (r): ${command}`,
	repairLetter: 'r',
	notRepaired: (program, exitCode) =>
		exitCode === 127
			? `${program} をここで起動できません。`
			: `サインインできませんでした: ${program} は終了コード ${exitCode} で終了しました。`,
	typeWiring(changes, canWrite) {
		const {requests} = letterWords(changes);
		const files = canWrite ? `、${planLetters.files} (すべてをファイルに書き出す)` : '';
		return `${planLetters.requests} (${requests})${files} を入力するか、Enter で続けてください:`;
	},
	typeGuide: 'アプリケーションに必要な設定をすべて見るには m、終了するには Enter を押してください:',
	guideLetter: 'm',
	// Typed out, because a lone y is typed by habit.
	yes: 'yes',
	no: 'no',
	oneTip: '↑↓ 移動 · enter 決定',
	manyTip: isTold => `↑↓ 移動 · space 選択 · enter 続行${isTold ? ' · ? 追加されるもの' : ''} · < 戻る · q 終了`,
	searchTip: '入力して検索 · ↑↓ 移動 · enter 決定 · < または q と enter: 戻る、終了',
	chosen: '選択中',
	together: '選択したもの全体:',
	askTogether,
	closed: '選択不可',
	risk: '要確認',
	each: count => `次の${count}件に共通:`,
	cannot: why => `選択不可: ${why}`,
	noSuchNumber: text => (text === '' ? '何も選択されていません。' : `一覧に ${text} はありません。`),
	emptyField: '空にするには - を入力します。',
	usualField: value => `デフォルトの ${value} にするには = を入力します。`,
	typeOpen: 'そのページを開くには o を入力します。',
	openLetter: 'o',
	typeLook: '再確認するには Enter を押すか、終了するには q を入力してください:',
	lookedSame: '再確認しました。上の内容から変わっていません。',
	demo: (world, speed) =>
		`シミュレーションの AWS によるデモ、ワールド ${world}。実際の環境には触れません。` +
		`時計は実際の${speed}倍の速さで進みます。`,
	dryRun: 'ドライランです。何も変更できません。',
	withdrawn: answer => `取り消し: ${answer}`,
	answers: count => `AWS の応答${count}件`,
	clusterState,
	heartbeat: (what, duration) => `${what} (${duration}経過)`,
	problem: '問題',
	checks: 'チェック',
	journal: path => `この実行のジャーナル: ${path}`,
	page: page => `この実行のページ: ${page}`,
};

function letterWords(changes: number): Readonly<Record<PlanLetter, string>> {
	return {
		whole: 'プラン全体の表示とコピー',
		requests: changes > 1 ? 'AWS へのリクエスト。j 2 で2番目だけ' : 'AWS へのリクエスト',
		checks: 'すべてのチェック',
		answers: '回答',
		clusters: 'クラスター',
		files: 'すべてをファイルに書き出す',
		code: '代わりにコードとして保存する',
		policies: '不足しているポリシーをファイルに書き出す',
	};
}

function numbers(count: number): string {
	return count === 1 ? '1 ' : count === 2 ? '1 または 2 ' : `1 から ${count} の番号`;
}
