import type {TitleWords} from '../words.ts';

export const title: TitleWords = {
	tagline: 'the Datadog Agent on Amazon ECS',
	demo: (world, speed) => [
		`Demo: simulated AWS account "${world}"; nothing real is touched`,
		`Times are by the demo's clock, ${speed} times as fast as yours`,
	],
};
