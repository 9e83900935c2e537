import type {Line} from '../../../domain/kit/message.ts';
import type {VersionStep} from '../../../domain/choices/problem/downgrade.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {causeWords} from '../causes/cause-words.ts';
import {counted} from '../forms/counted.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {josa, particle} from '../forms/particle.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Explanation} from '../../message-of.ts';
import type {Explanations} from './explanations.ts';
import {insteadBody, insteadTitle} from './instead.ts';
import {quoted} from './quoted.ts';
import {said} from './said.ts';

/** The rollout, the person's own stop, the journal, and our own faults. */
export const rolloutProblems: Explanations<
	| 'rollout-failed'
	| 'canary-silent'
	| 'held-back'
	| 'ambiguous-canary'
	| 'rollout-idle'
	| 'rollout-timeout'
	| 'still-draining'
	| 'left-behind'
	| 'stopped'
	| 'journal-lost'
	| 'page-lost'
	| 'bug'
> = {
	'rollout-failed': ({rollout, rolledBack, versions}) =>
		rollout.instead
			? {
					title: [insteadTitle(rollout, rollout.instead)],
					body: insteadBody(rollout, rollout.instead),
					ids: ids(rollout),
				}
			: {
					title: [failedTitle(rollout, versions)],
					body: [...causes(rollout), ...now(rollout), [back[rolledBack](before(versions))]],
					ids: ids(rollout),
				},
	'canary-silent': ({cluster, site, hosts, of}) => ({
		title: [
			'먼저 배포한 ',
			part.value(cluster),
			`에서 Agent가 실행 중이지만, ${site}에는 ${counted('호스트', of)} 중 ${number(hosts)}개만 보고되었습니다`,
		],
		body: [['다른 클러스터는 변경하지 않았습니다.']],
	}),
	'held-back': ({first, why}) => ({
		title: [
			'그대로 두었습니다: ',
			...(why === 'canary' ? ['먼저 배포하는 '] : []),
			part.value(first),
			why === 'canary' ? '의 배포가 완료되지 않았습니다' : '에서 실패하여 그 뒤는 시작하지 않습니다',
		],
		body: [],
	}),
	'ambiguous-canary': ({canary, clusters}) => ({
		title: [
			'클러스터 ',
			part.value(canary),
			`${particle(canary, '이가')} 여러 계정에 있으며, 그중 하나만 먼저 배포할 수 있습니다`,
		],
		body: [[`해당하는 클러스터: ${listed(clusters, 10)}`]],
	}),
	'rollout-idle': ({rollout}) => ({
		title: [`${clusterName(rollout)}에 ${josa(rollout.service, '을를')} 설정했지만, 실행할 인스턴스가 없습니다`],
		body: [['인스턴스가 추가되면 Agent가 자동으로 시작됩니다. 실제로 실행되는지는 확인하지 못했습니다.']],
		ids: ids(rollout),
	}),
	'rollout-timeout': ({rollout, seconds}) => ({
		title: [`${clusterName(rollout)}에서 ${rollout.service} 배포가 ${duration(seconds)} 안에 끝나지 않았습니다`],
		body: [[rolloutWords(rollout).counts], ...causes(rollout)],
		ids: ids(rollout),
	}),
	'still-draining': ({service, seconds}) => ({
		title: [`${service}의 작업이 ${duration(seconds)} 안에 모두 중지되지 않았습니다`],
		body: [
			[
				'서비스는 삭제되었으며 ECS가 작업을 계속 중지하고 있습니다. 작업이 사용하는 리소스는 모두 중지될 때까지 남습니다.',
			],
		],
	}),
	'left-behind': ({what}) => ({
		title: [`제거한 뒤에도 남아 있습니다: ${listed(what, 3)}`],
		body: [['AWS가 요청을 받았지만 아직 목록에 표시하고 있으며, 몇 분이 걸릴 수 있습니다.']],
	}),
	stopped: ({running}) => ({
		title: [running === undefined ? '요청에 따라 중지했습니다' : '변경을 적용하는 도중에 바로 중지했습니다'],
		// A write without an answer: only looking at the account tells.
		body: running === undefined ? [] : [['적용되었는지 알 수 없는 변경: ', part.value(running)]],
	}),
	'journal-lost': ({journal, detail}) => ({
		title: ['저널을 더 이상 쓸 수 없습니다: ', part.value(journal)],
		body: [['실행은 계속됩니다. 이후의 내용은 저널에 없을 수 있습니다.'], [part.value(detail)]],
	}),
	'page-lost': ({page, detail}) => ({
		title: ['페이지를 쓸 수 없습니다: ', part.value(page)],
		body: [
			['실행은 페이지 없이 계속됩니다. 파일에 있는 내용은 이전 시점이나 다른 실행의 것일 수 있습니다.'],
			[part.value(detail)],
		],
	}),
	bug: ({name, detail, version}) => ({
		title: ['이 도구의 버그입니다: ', part.value(name)],
		body: detail === '' ? [] : [[part.value(detail)]],
		ids: [[part.quiet(`dd-ecs-setup ${version}`)]],
	}),
};

/** `inner` is why looking failed. */
export function unseenRollout({rollout}: ProblemOf<'rollout-unseen'>, inner: Explanation): Explanation {
	const {counts} = rolloutWords(rollout);
	return {
		...inner,
		title: [`${clusterName(rollout)}에서 ${rollout.service} 배포가 어떻게 진행되는지 확인할 수 없습니다`],
		body: [inner.title, ...(inner.body ?? []), [counts]],
	};
}

/** `Agent 7.62.1`, where the version is known that ran. */
function before(versions: VersionStep | undefined): string {
	return versions ? `Agent ${versions.from}` : '이전 개정';
}

const back: Readonly<Record<ProblemOf<'rollout-failed'>['rolledBack'], (what: string) => string>> = {
	'by-aws': what => `ECS가 롤백했습니다. ${josa(what, '이가')} 다시 실행됩니다.`,
	'by-us': what => `롤백했습니다. ${josa(what, '이가')} 다시 실행됩니다.`,
	unconfirmed: what => `${josa(what, '으로로')} 되돌렸지만, 실행되는 것은 아직 확인하지 못했습니다.`,
	no: () => '롤백하지 않았습니다. 서비스는 그대로 남습니다.',
	'nothing-before': () => '되돌릴 이전 개정이 없습니다. 서비스는 그대로 남습니다.',
	restarted: () => '이전에도 같은 개정이 실행되었으므로 되돌릴 것이 없습니다. 서비스는 그대로 남습니다.',
	replaced: () => '교체된 것은 이미 삭제되었으며, 되돌리기 항목의 명령으로 복원할 수 있습니다.',
};

/** With the number of instances, because that is how bad it is. */
function failedTitle(rollout: Rollout, versions: VersionStep | undefined): string {
	const stuck = stuckOn(rollout);
	const {service, counts} = rollout;
	const cluster = clusterName(rollout);
	if (stuck === 0) {
		return `${cluster}에서 ${versions ? `Agent ${versions.to}` : service} 배포에 실패했습니다`;
	}

	const agent = versions ? `Agent ${versions.to}` : 'Agent';
	return `${cluster}의 ${counted('인스턴스', counts.total)} 중 ${number(stuck)}개에서 ${josa(agent, '을를')} 실행할 수 없습니다`;
}

/** On how many instances the Agent doesn't run, where they are the reason. */
function stuckOn({verdict, instances}: Rollout): number {
	return verdict === 'rolled-back'
		? 0
		: instances.filter(({state}) => state !== 'running' && state !== 'draining').length;
}

/** On how many it runs, where the title's number doesn't tell. */
function now(rollout: Rollout): readonly Line[] {
	const {running, total} = rollout.counts;
	return running + stuckOn(rollout) === total && stuckOn(rollout) > 0 && !rollout.unread
		? []
		: [[rolloutWords(rollout).done]];
}

function causes(rollout: Rollout): readonly Line[] {
	return rollout.causes.flatMap((cause): readonly Line[] => {
		const where = rollout.instances
			.filter(instance => instance.cause?.kind === cause.kind)
			.map(({instance}) => instance);
		const {phrase} = causeWords(cause);
		return [
			[phrase, ...(where.length === 0 ? [] : ['(', part.value(listed(where)), ')']), '.'],
			...said(quoted(cause.detail)),
		];
	});
}

/** As the console and the AWS CLI name it, so that it fits on a row of every screen. */
function ids({taskDefinition, region}: Rollout): readonly Line[] {
	return [[part.quiet(`작업 정의 ${taskDefinition.split('/').at(-1) ?? taskDefinition}, 리전 ${region}`)]];
}
