import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';

/** What applications of one platform need to reach the Agent of exactly this plan. */
export function advice(of: ApplicationAdvice): ReceiptPart {
	return {title: `애플리케이션(${platform[of.platform]})`, lines: adviceSteps(of).flatMap(step => lines(step))};
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [
				['각 애플리케이션 컨테이너에 설정하세요:'],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'in-host-network': {
			return [
				['호스트의 네트워크를 사용하는 애플리케이션(네트워크 모드 host)에 설정하세요:'],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'no-address': {
			// Datadog's guide for ECS: bridge mode for the Agent, sockets work in each.
			const way = step.hasSockets
				? '모든 네트워크 모드에서 작동하는 Unix 소켓을 사용하세요:'
				: 'Datadog은 Agent에 awsvpc 모드를 권장하지 않으며, bridge 모드에서는 호스트로 연결할 수 있습니다:';
			return [
				[
					'애플리케이션이 포트로 연결할 수 없습니다. awsvpc 모드에서는 Agent에 자체 네트워크 인터페이스가 있어 호스트의 ' +
						'주소나 포트로 접근할 수 없습니다. ',
					way,
				],
				...(step.command === undefined ? [] : [['  ', part.command(shellQuote(step.command))]]),
			];
		}

		// A socket is a file, so no address has to be found.
		case 'mount': {
			return [
				[
					'호스트 폴더 ',
					part.command(step.folder),
					`${particle(step.folder, '을를')} 같은 경로에 마운트하세요. 포트가 필요 없고 모든 네트워크 모드에서 ` +
						'작동합니다.',
				],
			];
		}

		// The address is the instance's, and one task definition runs on many of them.
		case 'entry-point': {
			return [
				[
					step.isForOthers ? '그 밖에는 컨테이너가 ' : '각 애플리케이션 컨테이너가 ',
					'시작할 때 Agent의 주소를 찾도록 하세요. START-COMMAND에 컨테이너의 시작 명령을 넣으세요:',
				],
				['  ', part.command(step.line)],
				...needsOf(step),
				...((step.failsOn ?? []).length === 0 ? [] : [failing(step.failsOn ?? [])]),
			];
		}

		case 'log-driver': {
			return [
				[
					'json-file 로그 드라이버를 사용하는 컨테이너의 로그를 읽습니다. awslogs를 사용하면 Agent가 로그를 볼 수 없습니다.',
				],
			];
		}
	}
}

/** What is known of each host need not be asked for. */
function needsOf({needs: what, failsOn}: Extract<AdviceStep, {kind: 'entry-point'}>): readonly Line[] {
	return what === undefined || (what === 'metadata' && failsOn !== undefined)
		? []
		: [[what === 'curl' && failsOn !== undefined ? '이미지에 curl이 필요합니다.' : needs[what]]];
}

function failing(ids: readonly string[]): Line {
	return [
		part.strong('다음 인스턴스에서는 작동하지 않습니다: '),
		part.value(listed(ids)),
		'. 인스턴스 메타데이터가 비활성화되었거나 홉 제한이 1이며, 2로 설정하면 작동합니다(aws ec2 ' +
			'modify-instance-metadata-options). Unix 소켓에는 필요하지 않습니다.',
	];
}

const needs = {
	// With a hop limit of 1 the answer of instance metadata doesn't reach a container behind the bridge.
	curl: '이미지에 curl이 필요하고 메타데이터 홉 제한이 2 이상이어야 합니다.',
	metadata: '메타데이터 홉 제한이 2 이상이어야 합니다.',
	jq: '이미지에 jq가, 인스턴스에 ECS_ENABLE_CONTAINER_METADATA=true가 필요합니다.',
	// The ECS agent writes the file only with this setting.
	'metadata-file': '인스턴스에 ECS_ENABLE_CONTAINER_METADATA=true가 필요합니다.',
};
