import type {TitleWords} from '../words.ts';

export const title: TitleWords = {
	tagline: 'the Datadog Agent on Amazon ECS',
	demo: world => `Demo: simulated AWS account "${world}"; nothing real is touched`,
};
