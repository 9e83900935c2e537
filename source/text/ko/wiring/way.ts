import type {Line} from '../../../domain/kit/message.ts';
import type {Needs} from '../../../domain/wiring/find-address.ts';
import type {WiringNote} from '../../../domain/wiring/note.ts';
import {part} from '../../part.ts';

/** What a way to the address takes, as a sentence without its full stop. */
export const needs: Readonly<Record<Needs, string>> = {
	curl: '이미지에 curl이 있고 인스턴스 메타데이터 서비스에 두 홉 이내로 연결할 수 있어야 합니다',
	metadata: '인스턴스 메타데이터 서비스에 두 홉 이내로 연결할 수 있어야 합니다',
	jq: '이미지에 jq가 있고 호스트에 ECS_ENABLE_CONTAINER_METADATA=true가 설정되어야 합니다',
	'metadata-file': '호스트에 ECS_ENABLE_CONTAINER_METADATA=true가 설정되어야 합니다',
};

/** Why a start can't be changed, behind the container's name. */
export const unknownStart: Readonly<Record<Extract<WiringNote, {kind: 'start-unknown'}>['why'], string>> = {
	image: ' 컨테이너는 이미지에 정의된 명령으로 시작하며, 그 내용은 여기에서 볼 수 없습니다.',
	'no-shell': ' 컨테이너는 셸 없이 시작하며, 이미지에 셸이 있는지 알 수 없습니다.',
	windows: ' 컨테이너는 Windows에서 실행되므로, 시작 명령을 아래 줄에 직접 넣어야 합니다.',
};

/** Why no port of the Agent is reached, and what would be. */
export function unreachable({container, why, hasSockets}: Extract<WiringNote, {kind: 'unreachable'}>): Line {
	const reason =
		why === 'no-network'
			? ' 컨테이너는 네트워크가 없어 호스트의 포트에 연결할 수 없습니다.'
			: ': Agent가 자체 네트워크 인터페이스를 사용하므로 애플리케이션이 찾을 수 없습니다.';
	const way = hasSockets ? ' 소켓으로는 연결할 수 있습니다.' : '';
	return [part.value(container), `${reason}${way}`];
}
