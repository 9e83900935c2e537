import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {josa, particle, type ParticlePair} from '../../../../source/text/ko/forms/particle.ts';

const topics = (words: readonly string[]) => words.map(word => josa(word, '은는'));

test('behind Hangul the final consonant decides', () => {
	deepEqual(topics(['클러스터', '작업', '역할', '개정']), ['클러스터는', '작업은', '역할은', '개정은']);
});

test('digits are read in Korean', () => {
	deepEqual(topics(['10', 'us-east-1', 'ap-northeast-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7', 'a-8', 'a-9']), [
		'10은',
		'us-east-1은',
		'ap-northeast-2는',
		'a-3은',
		'a-4는',
		'a-5는',
		'a-6은',
		'a-7은',
		'a-8은',
		'a-9는',
	]);
});

test('capitals are read letter by letter, and units in full', () => {
	deepEqual(topics(['ARN', 'CPU', 'URL', 'IAM', 'DD_SITE', '512 MiB', 'team-r', 'i-0ff93e']), [
		'ARN은',
		'CPU는',
		'URL은',
		'IAM은',
		'DD_SITE는',
		'512 MiB는',
		'team-r은',
		'i-0ff93e는',
	]);
});

test('English words are read as they are commonly written in Hangul', () => {
	deepEqual(topics(['shop-prod', 'daemon', 'web', 'stack', 'bucket', 'role', 'datadog-agent', 'task', 'cluster']), [
		'shop-prod는',
		'daemon은',
		'web은',
		'stack은',
		'bucket은',
		'role은',
		'datadog-agent는',
		'task는',
		'cluster는',
	]);
});

test('names that sound unlike what is written like them are known', () => {
	deepEqual(topics(['datadog', 'log', 'fleet', 'health-check', 'rack', 'github']), [
		'datadog은',
		'log는',
		'fleet은',
		'health-check는',
		'rack은',
		'github는',
	]);
});

test('brackets and quotes behind a word are not read, and other scripts get both forms', () => {
	deepEqual(topics(['작업(web)', 'i-0abc "데몬"', 'クラスター', '']), [
		'작업(web)은',
		'i-0abc "데몬"은',
		'クラスター은(는)',
		'은(는)',
	]);
});

test('each pair has its forms, and ㄹ takes the short 로', () => {
	const pairs: readonly ParticlePair[] = ['은는', '이가', '을를', '과와', '으로로'];
	deepEqual(
		['작업', '역할', '서비스', '?'].map(word => pairs.map(pair => particle(word, pair))),
		[
			['은', '이', '을', '과', '으로'],
			['은', '이', '을', '과', '로'],
			['는', '가', '를', '와', '로'],
			['은(는)', '이(가)', '을(를)', '와(과)', '(으)로'],
		],
	);
});
