import type {TitleWords} from '../words.ts';

export const title: TitleWords = {
	tagline: 'Amazon ECS에 Datadog Agent 설치',
	demo: (world, speed) => [
		`데모: 시뮬레이션된 AWS 계정 "${world}"입니다. 실제 리소스는 변경하지 않습니다`,
		`표시되는 시간은 실제보다 ${speed}배 빠른 데모의 시계를 따릅니다`,
	],
};
