import type {Intent} from '../../../domain/choices/intent.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {Looked, Question} from '../../../domain/questions/question.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {josa} from '../forms/particle.ts';

/** It can be answered all the same; where rows come in while it is asked, they stay where they are. */
function howFar({unseen, of, regions}: Looked): string {
	const rows =
		unseen === 0
			? `${number(of)}개를 모두 조회했습니다.`
			: `${number(of)}개 중 ${number(unseen)}개를 아직 조회하지 않았습니다. 선택한 클러스터를 먼저 읽습니다.`;
	return regions.length === 0 ? rows : `${rows} 아직 목록에 없음: ${listed(regions, 3)}.`;
}

type Prompt = {readonly title: string; readonly hint?: string};

/** Nobody has to hurry. */
const meanwhile = {
	changes: '완료된 변경은 유지되며, 다시 로그인할 때까지 다른 변경은 하지 않습니다.',
	rollout: 'ECS는 배포를 계속하며, 다시 로그인하면 이어서 지켜봅니다.',
	estate: '읽은 내용은 그대로 두며, 다시 로그인하면 새로 읽습니다.',
} as const;

const prompts: Readonly<Record<ChoiceId, (question: Question) => Prompt>> = {
	credentials: ({holdsUp}) =>
		holdsUp === undefined
			? {title: '어떤 AWS 자격 증명을 사용하시겠습니까?', hint: 'AWS 파일과 환경 변수에서 찾았습니다.'}
			: {title: '어떤 AWS 자격 증명으로 계속하시겠습니까?', hint: meanwhile[holdsUp]},
	mfaCode: asked => ({
		title: `MFA 디바이스${about(asked, ' ')}의 코드`,
		hint: '여섯 자리 숫자입니다. 한 번만 사용하며 보관하지 않습니다.',
	}),
	regions: () => ({title: '어떤 리전을 조회하시겠습니까?', hint: '선택한 리전에서 클러스터를 찾습니다.'}),
	clusters: ({isOnlyLook, intent = 'install', looked}) => ({
		title: isOnlyLook ? '어떤 클러스터에 대해 실행하시겠습니까?' : places[intent],
		...(looked && {hint: howFar(looked)}),
	}),
	linux: asked => ({
		title: `${inside(asked)}인스턴스에서 어떤 Linux를 실행합니까?`,
		hint: 'AWS에서는 알 수 없으며, Amazon Linux 1은 cgroup 경로가 다릅니다. 인스턴스에서 `cat /etc/os-release`로 확인하세요.',
	}),
	service: asked => ({title: `${inside(asked)}어떤 서비스가 Agent에 데이터를 보내야 합니까?`}),
	containers: asked => ({
		title: `${inside(asked)}어떤 컨테이너가 애플리케이션입니까?`,
		hint: '나머지는 그대로 둡니다.',
	}),
	existing: asked => existing(asked),
	agentContainer: asked => ({
		title: `${inside(asked)}어떤 컨테이너가 인계할 Agent입니까?`,
		hint: '작업 하나에 Agent가 여러 개 있습니다. 나머지는 그대로 둡니다.',
	}),
	takeAgent: asked => taking(asked),
	site: () => ({title: '어떤 Datadog 사이트를 사용합니까?', hint: 'Datadog 앱의 주소에서 확인할 수 있습니다.'}),
	keySource: () => ({title: 'Datadog API 키를 어떻게 제공하시겠습니까?'}),
	key: asked => keyPrompt(asked),
	features: asked => ({title: `${on(asked)}Agent로 무엇을 수집하시겠습니까?`}),
	settings: () => ({title: '변경할 설정이 있습니까?', hint: '모든 설정에 기본값이 있습니다.'}),
	release: asked => ({title: '어떤 버전의 Agent를 사용하시겠습니까?', hint: `현재 버전${about(asked, ': ')}.`}),
	canary: () => ({
		title: '어떤 클러스터에 먼저 배포하시겠습니까?',
		hint: '나머지는 이 클러스터의 Agent가 정상적으로 실행될 때까지 기다리며, 그렇지 않으면 그대로 둡니다.',
	}),
	releaseTag: asked => ({
		title: '어떤 이미지 태그를 사용하시겠습니까?',
		hint: `예: 7.84.3, 7-jmx 또는 TAG@sha256:... 현재 버전${about(asked, ': ')}.`,
	}),
	plainKey: () => ({
		title: 'API 키를 작업 정의에 일반 텍스트로 저장하시겠습니까?',
		hint: '작업 정의를 조회할 권한이 있는 사람은 누구나 키를 읽을 수 있으며, 이 개정에 영구적으로 남습니다.',
	}),
	replaceInstances: asked => replacement(asked),
	looking: () => ({title: '실행 현황'}),
	bundle: asked => ({
		title: `${josa(listed(asked.about, 3), '을를')} 저장하시겠습니까?`,
		hint: '파일은 이 컴퓨터에만 저장되며 본인만 읽을 수 있습니다.',
	}),
	format: () => ({
		title: '어떤 도구용 코드를 만드시겠습니까?',
		hint: '이후에는 그 도구가 코드에 기술된 리소스를 관리합니다.',
	}),
	approval: () => ({title: '이 계획을 적용하시겠습니까?', hint: '아직 아무것도 변경하지 않았습니다.'}),
	applicationKey: ({link = ''}) => ({
		title: '데이터 수신 여부를 확인하기 위한 애플리케이션 키',
		hint: `선택 사항: 입력하지 않고 Enter를 누르면 여기서 끝납니다. ${link}에서 확인하세요. 표시하거나 보관하지 않습니다.`,
	}),
	confirmation: asked => confirmation(asked),
};

const places: Readonly<Record<Intent, string>> = {
	install: '어디에 Agent를 설치하시겠습니까?',
	upgrade: '어디의 Agent를 업그레이드하시겠습니까?',
	rollback: '어디의 Agent를 이전 상태로 되돌리시겠습니까?',
	removal: '어디에서 Agent를 제거하시겠습니까?',
	rotation: '어디의 Agent에 다른 키를 적용하시겠습니까?',
	code: '어떤 클러스터의 Agent를 코드로 만드시겠습니까?',
};

/** What is asked, and why it has to be, where that is not evident. */
export function question(of: Question): Prompt {
	const prompt = prompts[of.id](of);
	// Instead of the hint: who sees what is there needs no help to find a first answer.
	return of.today === undefined ? prompt : {...prompt, hint: `현재 ${listed(of.today, 3)}의 설정입니다.`};
}

function existing(asked: Question): Prompt {
	const {input} = asked;
	const rows = input.kind === 'one' ? input.options.map(({subject}) => subject) : [];
	const agents = rows.flatMap(row => (row.kind === 'existing' ? [row] : []));
	const where = on(asked);
	const count = Math.max(0, ...agents.map(({others = []}) => 1 + others.length));
	if (count > 1) {
		return {title: `${where}Agent ${count}개가 이미 실행 중입니다. 어떻게 하시겠습니까?`};
	}

	const isDoubtful = agents.some(({doubt}) => doubt?.kind === 'perhaps');
	const there = isDoubtful ? 'Agent일 수 있는 항목이 실행 중입니다' : 'Agent가 이미 실행 중입니다';
	return {title: `${where}${there}. 어떻게 하시겠습니까?`};
}

/** The last thing it is about is what was said of the Agents. */
function taking({about: names, unattended}: Question): Prompt {
	const agents = names.slice(0, -1);
	const containers = unattended?.code === 'foreign-agent' ? unattended.containers : [];
	return {
		title: `${josa(listed(agents, 3), '을를')} 정말로 ${verbs[names.at(-1) ?? ''] ?? '변경'}하시겠습니까?`,
		hint:
			agents.length > 1
				? '각각 Agent가 아닐 수 있거나, 작업 하나에 Agent가 여러 개 있습니다.'
				: doubtful(containers),
	};
}

/** What would be done to it, by the answer that was given before. */
const verbs: Readonly<Record<string, string>> = {adopt: '인계', replace: '교체', leave: '제외'};

function doubtful(containers: readonly string[]): string {
	return containers.length > 1
		? `작업에 Agent가 여러 개 있습니다: ${listed(containers, 3)}. 모두 제거됩니다.`
		: `컨테이너 ${josa(listed(containers), '은는')} Agent가 아닐 수 있습니다.`;
}

function keyPrompt({input, flags, link}: Question): Prompt {
	if (input.kind !== 'text' || input.secret) {
		// Else the way there in the words of Datadog's own menu.
		return {
			title: 'Datadog API 키',
			hint: `32자이며 ${link ?? 'Organization Settings의 API Keys'}에서 확인할 수 있습니다. 화면에 표시하지 않습니다.`,
		};
	}

	// Inside JSON as ECS's `valueFrom` takes it: ARN:JSON-KEY:VERSION-STAGE:VERSION-ID, the last two empty.
	return flags.includes('--api-key-ssm-parameter')
		? {title: 'API 키가 저장된 SSM 파라미터는 무엇입니까?', hint: '이름 또는 ARN을 입력하세요.'}
		: {
				title: 'API 키가 저장된 보안 암호는 무엇입니까?',
				hint: 'ARN을 입력하세요. JSON 안의 키는 ARN 뒤에 :name::을 붙이세요.',
			};
}

/** What happens to the daemon; else it is changed. */
const moving: Readonly<Partial<Record<Intent, string>>> = {install: '추가', removal: '제거', code: '추가'};

/** The last two things it is about are the number of instances and the percentage drained at a time. */
function replacement({about: names, intent = 'install'}: Question): Prompt {
	const clusters = names.slice(0, -2);
	const [count, percent] = names.slice(-2);
	return {
		title: `${listed(clusters, 3)}의 관리형 인스턴스 ${count}개를 드레이닝하고 교체하시겠습니까?`,
		hint:
			`ECS는 관리형 인스턴스를 한 번에 ${percent}%씩 교체하여 데몬을 ${moving[intent] ?? '변경'}합니다. 작업은 새 인스턴스로 ` +
			'이동합니다.',
	};
}

/** What is typed stands in the prompt; the clusters are those that lose an Agent. */
function confirmation({about: names}: Question): Prompt {
	const what = names.length === 0 ? '남아 있는 리소스를 삭제' : `${listed(names, 3)}에서 Agent를 제거`;
	return {title: `${what}하시겠습니까?`, hint: '아직 아무것도 변경하지 않았습니다.'};
}

function about({about: names}: Question, before: string): string {
	return names.length === 0 ? '' : `${before}${listed(names, 3)}`;
}

/** In front of what is asked: `shop-prod의 `. */
function inside({about: names}: Question): string {
	return names.length === 0 ? '' : `${listed(names, 3)}의 `;
}

/** `shop-prod에서 `. */
function on({about: names}: Question): string {
	return names.length === 0 ? '' : `${listed(names, 3)}에서 `;
}
