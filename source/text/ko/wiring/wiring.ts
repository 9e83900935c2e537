import type {ServiceWiring} from '../../../domain/wiring/make-wiring.ts';
import type {WiringWords} from '../../wiring-words.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';
import {wiringNote} from './note.ts';

/** What `next` shows, around the diff. */
export const wiring: WiringWords = {
	title: ({service, cluster}) => `${cluster}의 ${service}`,
	summary: ({changes, agent, containers}) =>
		changes.length === 0
			? [
					part.value(agent.name),
					'에 트레이스, 메트릭, 로그를 보내는 데 부족한 설정이 없습니다. ',
					`${counted('컨테이너', containers.length)}를 확인했습니다.`,
				]
			: [
					part.value(listed(containers, 3)),
					`${particle(listed(containers, 3), '이가')} `,
					part.value(agent.name),
					'에 데이터를 보내는 데 필요한 설정이며, 작업 정의의 새 개정으로 표시합니다. ',
					'이 명령은 아무것도 변경하지 않습니다.',
				],
	notes: ({notes}: ServiceWiring) => notes.map(note => wiringNote(note)),
	headings: {notes: '참고 사항', files: '변경 방법'},
	howToWrite: folder => [part.command(`--write ${folder}`), ' 옵션으로 파일에 저장하세요.'],
	wrote: ({folder, script}) => [
		[
			'새 작업 정의를 ',
			part.value(folder),
			'에 저장했습니다. 변수의 값이 일반 텍스트로 들어 있으므로 다른 사람과 공유하지 마세요.',
		],
		[part.command(shellQuote(['bash', script]))],
	],
};
