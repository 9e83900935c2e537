import type {TitleWords} from '../words.ts';

export const title: TitleWords = {
	tagline: 'Amazon ECS에 Datadog Agent 설치',
	demo: (world, speed) => [
		`데모: 시뮬레이션된 AWS 계정 "${world}"이며, 실제 리소스는 변경하지 않습니다`,
		`시간은 데모의 시계로 표시하며, 실제보다 ${speed}배 빠릅니다`,
	],
};
