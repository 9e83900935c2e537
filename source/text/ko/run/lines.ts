import {planLetters, type LineWords, type PlanLetter} from '../../line-words.ts';
import {josa} from '../forms/particle.ts';
import {clusterState} from './cluster-state.ts';
import {askTogether} from './ask-together.ts';
import {source} from './source.ts';

/** Short words of the line fronts. */
export const lines: LineWords = {
	joints: {parts: ', ', phrases: ' · ', sentences: ' ', stop: '.'},
	source,
	back: '← 뒤로',
	leave: '종료',
	howTo: '뒤로 가려면 <, 종료하려면 q를 입력하세요. 계획을 승인하기 전에는 아무것도 변경하지 않습니다.',
	pickOne: (count, hasMarked) => `1~${count} 중 번호를 입력하세요${hasMarked ? '(선택된 항목은 Enter)' : ''}:`,
	pickMany: isTold =>
		`추가하거나 뺄 번호(예: 1,3-5), all, none${isTold ? ', ?2(두 번째를 선택하면 추가되는 내용)를' : '을'} ` +
		'입력하세요(선택된 항목은 Enter):',
	all: 'all',
	none: 'none',
	narrow: (count, hasTags) =>
		`목록에 행이 ${count}개 있습니다. 좁히려면 이름의 일부${hasTags ? ', prod-* 또는 tag:team=web을' : '를'} ` +
		'입력하세요(전체 보기는 Enter):',
	typeSecret: '(표시하지 않음):',
	typeWord: word => `계속하려면 ${josa(word, '을를')} 입력하세요:`,
	typeWordOrFix: (word, count) => `계속하려면 ${josa(word, '을를')}, 먼저 변경하려면 ${numbers(count)} 입력하세요:`,
	typeFix: count => `변경하려면 ${numbers(count)}, 종료하려면 q를 입력하세요:`,
	typeTurn: '뒤로 가려면 <, 종료하려면 q를 입력하세요:',
	typeLetter(letters, changes) {
		const words = letterWords(changes);
		return `다음을 입력할 수도 있습니다: ${letters.map(letter => `${planLetters[letter]} ${words[letter]}`).join(', ')}.`;
	},
	noneToShow: '없습니다.',
	requestOf: (index, count) => `요청 ${index}/${count}`,
	repair: command => `여기에서 다시 로그인(r): ${command}`,
	repairLetter: 'r',
	notRepaired: (program, exitCode) =>
		exitCode === 127
			? `여기에서는 ${josa(program, '을를')} 시작할 수 없습니다.`
			: `로그인하지 못했습니다. ${josa(program, '이가')} 종료 코드 ${josa(String(exitCode), '으로로')} 끝났습니다.`,
	typeWiring(changes, canWrite) {
		const {requests} = letterWords(changes);
		const files = canWrite ? `, ${planLetters.files} 모두 파일로 저장` : '';
		return `다음을 입력하거나 Enter로 계속하세요. ${planLetters.requests} ${requests}${files}:`;
	},
	typeGuide: '애플리케이션에 필요한 설정을 모두 보려면 m, 끝내려면 Enter를 누르세요:',
	guideLetter: 'm',
	// Typed out, because a lone y is typed by habit; as it is, so that nobody has to switch the input method.
	yes: 'yes',
	no: 'no',
	oneTip: '↑↓ 이동 · enter 선택',
	manyTip: isTold => `↑↓ 이동 · space 선택 · enter 계속${isTold ? ' · ? 추가되는 내용' : ''} · < 뒤로 · q 종료`,
	searchTip: '입력하여 검색 · ↑↓ 이동 · enter 선택 · < 또는 q와 enter: 뒤로 또는 종료',
	chosen: '선택됨',
	together: '선택한 항목 전체:',
	askTogether,
	closed: '선택할 수 없음',
	risk: '주의 깊게 확인',
	each: count => (count === 2 ? '두 항목 모두:' : `${count}개 항목 모두:`),
	cannot: why => `선택할 수 없음: ${why}`,
	noSuchNumber: text => (text === '' ? '선택한 항목이 없습니다.' : `목록에 ${josa(text, '이가')} 없습니다.`),
	emptyField: '비우려면 -를 입력하세요.',
	usualField: value => `기본값 ${josa(value, '을를')} 사용하려면 =를 입력하세요.`,
	typeOpen: '그 페이지를 열려면 o를 입력하세요.',
	openLetter: 'o',
	typeLook: '다시 조회하려면 Enter를 누르고, 종료하려면 q를 입력하세요:',
	lookedSame: '다시 조회했습니다. 위의 내용과 달라진 것이 없습니다.',
	demo: (world, speed) =>
		`시뮬레이션된 AWS(월드 ${world})에서 실행하는 데모입니다. 실제 리소스는 변경하지 않습니다. ` +
		`데모의 시계는 실제보다 ${speed}배 빠릅니다.`,
	dryRun: '시험 실행(dry run)이므로 아무것도 변경되지 않습니다.',
	withdrawn: answer => `취소: ${answer}`,
	answers: count => `AWS 응답 ${count}개`,
	clusterState,
	heartbeat: (what, duration) => `${what}, ${duration} 경과`,
	problem: '문제',
	checks: '검사',
	journal: path => `이 실행의 저널: ${path}`,
	page: page => `이 실행의 페이지: ${page}`,
};

function letterWords(changes: number): Readonly<Record<PlanLetter, string>> {
	return {
		requests: changes > 1 ? 'AWS 요청(두 번째만 보려면 j 2)' : 'AWS 요청',
		whole: '전체 계획 보기 및 복사',
		checks: '모든 검사',
		answers: '답변',
		clusters: '클러스터',
		files: '모두 파일로 저장',
		code: '대신 코드로 저장',
		policies: '부족한 정책을 파일로 저장',
	};
}

function numbers(count: number): string {
	return count === 1 ? '1을' : count === 2 ? '1 또는 2를' : `1~${count} 중 번호를`;
}
