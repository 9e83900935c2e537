/** Pairs of particles, the one behind a consonant first: 은/는, 이/가, 을/를, 과/와, 으로/로. */
export type ParticlePair = '은는' | '이가' | '을를' | '과와' | '으로로';

/** How a word ends for the ear; `unknown` where its script tells no sound. */
type Sound = 'vowel' | 'consonant' | 'l' | 'unknown';

const forms: Readonly<Record<ParticlePair, Readonly<Record<Sound, string>>>> = {
	은는: {consonant: '은', l: '은', vowel: '는', unknown: '은(는)'},
	이가: {consonant: '이', l: '이', vowel: '가', unknown: '이(가)'},
	을를: {consonant: '을', l: '을', vowel: '를', unknown: '을(를)'},
	과와: {consonant: '과', l: '과', vowel: '와', unknown: '와(과)'},
	// Behind ㄹ it is the short one: 서울로, 파일로.
	으로로: {consonant: '으로', l: '로', vowel: '로', unknown: '(으)로'},
};

/** The right one of a pair behind a word, by how the word sounds at its end: 클러스터`는`, us-east-1`은`. */
export function particle(word: string, pair: ParticlePair): string {
	return forms[pair][endOf(word)];
}

/** A word with its particle, for sentences that are one text. */
export function josa(word: string, pair: ParticlePair): string {
	return `${word}${particle(word, pair)}`;
}

/** Quotes, brackets and the like are not read. */
function endOf(word: string): Sound {
	const last = word.match(/[a-z]+|\d|\p{Letter}/giv)?.at(-1) ?? '';
	if (/^\d/v.test(last)) {
		return digits[Number(last)] ?? 'unknown';
	}

	return /^[a-z]/iv.test(last) ? ofLatin(last) : ofHangul(last);
}

/** Syllables stand in Unicode in the order of their final consonants, 28 for each beginning; the eighth is ㄹ. */
function ofHangul(letter: string): Sound {
	const code = (letter.codePointAt(0) ?? 0) - firstSyllable;
	if (code < 0 || code >= syllables) {
		return 'unknown';
	}

	return code % 28 === 0 ? 'vowel' : code % 28 === 8 ? 'l' : 'consonant';
}

/** 가, and as many as there are up to 힣. */
const firstSyllable = 0xac_00;
const syllables = 11_172;

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; of a round number 십, 백, 천 and 만 end in a consonant as 영 does. */
const digits: readonly Sound[] = [
	'consonant',
	'l',
	'vowel',
	'consonant',
	'vowel',
	'vowel',
	'consonant',
	'l',
	'l',
	'vowel',
];

/** Of letters that are read one by one: 엘 and 알, 엠 and 엔; the others end in a vowel. */
const letters: Readonly<Record<string, Sound>> = {l: 'l', r: 'l', m: 'consonant', n: 'consonant'};

/** Units that are read in full: 메비바이트, 비피에스. */
const units = /^[gkmt]i?b$/iv;

function ofLatin(word: string): Sound {
	if (units.test(word)) {
		return 'vowel';
	}

	return word.length === 1 || word === word.toUpperCase()
		? (letters[word.slice(-1).toLowerCase()] ?? 'vowel')
		: ofEnglish(word);
}

/** Names met often here that sound unlike what is written like them: 데이터독 (but 로그), 플릿, 체크 (but 스택), 허브 (but 웹). */
const known: ReadonlyArray<readonly [string, Sound]> = [
	['dog', 'consonant'],
	['fleet', 'consonant'],
	['check', 'vowel'],
	['hub', 'vowel'],
];

/** As English words are commonly written in Hangul: 테이블, 데몬, 볼륨, 스택, 버킷, 웹, but 클러스터, 태스크, 위크. */
function ofEnglish(word: string): Sound {
	const end = word.toLowerCase();
	const [, sound] = known.find(([name]) => end.endsWith(name)) ?? [];
	if (sound !== undefined) {
		return sound;
	}

	if (/le?$/v.test(end)) {
		return 'l';
	}

	if (/(?:[mn]|ng|[aeiou][mn]e)$/v.test(end)) {
		return 'consonant';
	}

	// A short vowel before p, t, k, c or b: the sound closes the syllable.
	return /(?:(?<![aeiou])[aeiou]|ou|ui)(?:[bcpt]|ck)$|ook$/v.test(end) ? 'consonant' : 'vowel';
}
