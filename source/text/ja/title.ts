import type {TitleWords} from '../words.ts';

export const title: TitleWords = {
	tagline: 'Amazon ECS に Datadog Agent を導入',
	demo: (world, speed) => [
		`デモ: シミュレーションの AWS アカウント「${world}」。実際の環境には触れません`,
		`時刻はデモの時計によるもので、実際の${speed}倍の速さで進みます`,
	],
};
