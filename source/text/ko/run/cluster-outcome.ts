import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';
import {leftAlone} from '../changes/left-alone.ts';
import {counted} from '../forms/counted.ts';
import {josa} from '../forms/particle.ts';

/** What was to be taken out; the rest was to go back to how it was. */
const removal: Readonly<Partial<Record<ClusterOutcome['kind'], string>>> = {
	removed: 'Datadog Agent를 제거했습니다',
	failed: 'Datadog Agent를 제거하지 못했습니다',
	'rolled-back': '이전 Agent가 실행되지 않아 새 Agent로 다시 교체했습니다',
	'going-on': '이전 Agent를 아직 시작하는 중입니다',
	'not-started': 'Datadog Agent를 제거하지 않았습니다',
};

/** How one cluster ended, in a phrase. Where its service was named before, that is `이 서비스`. */
export function clusterOutcome(of: ClusterOutcome, subject = of.service ?? '이 서비스'): string {
	const {kind, running, eligible, why, unseen, back, versions} = of;
	const instances = counted('인스턴스', eligible);
	if (of.isUnwatched === true) {
		return kind === 'unchanged'
			? `변경 없음, ${instances}에서 Datadog Agent가 실행되는지는 확인하지 않았습니다`
			: `ECS가 ${instances}에 ${josa(agent(of), '을를')} 배치하는 중입니다`;
	}

	const where = `${instances} 중 ${running}개`;
	if (of.isRemoval === true) {
		return removal[kind] ?? `${where}에서 이전 Agent가 다시 실행 중입니다`;
	}

	const phrases: Readonly<Record<ClusterOutcome['kind'], string>> = {
		installed: `${where}에서 Datadog Agent가 실행 중입니다`,
		updated: `${where}에서 ${news(back)}${to(versions)}`,
		unchanged:
			back === undefined
				? `변경 없음, ${where}에서 Datadog Agent가 실행 중입니다`
				: `변경 없음, ${where}에서 ${josa(back, '으로로')} 되돌아간 상태입니다`,
		removed: 'Datadog Agent를 제거했습니다',
		failed:
			back === undefined
				? `실패, ${where}에서 새 Agent가 실행 중입니다`
				: `실패, ${where}에서 ${josa(back, '이가')} 실행 중입니다`,
		'rolled-back': `이전 상태${versions ? `(${versions.from})` : ''}로 롤백했습니다`,
		'going-on':
			unseen === undefined
				? `진행 중, 현재까지 ${where}에서 Agent가 실행 중입니다`
				: `진행 상황을 확인하지 못했습니다${unseen.wasSeen ? `. 이전에는 ${where}에서 Agent가 실행 중이었습니다` : ''}`,
		// A recording of an earlier version has no reason in it.
		'left-alone': why === undefined ? '그대로 둠' : leftAlone({...of, why}, subject),
		'not-started': '시작하지 않음',
	};
	return phrases[kind];
}

function news(back: string | undefined): string {
	return back === undefined ? 'Datadog Agent를 업데이트했습니다' : `${josa(back, '으로로')} 되돌아갔습니다`;
}

function to(versions: ClusterOutcome['versions']): string {
	return versions ? `(${versions.from} → ${versions.to})` : '';
}

function agent({kind, back}: ClusterOutcome): string {
	return back ?? `${kind === 'updated' ? '업데이트된 ' : ''}Datadog Agent`;
}
