import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** No, broken, ended or refused credentials, and the region. */
export const signInProblems: Explanations<
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'other-account'
	| 'role-refused'
	| 'same-account'
	| 'wrong-credentials'
	| 'mfa-needed'
	| 'mfa-form'
	| 'mfa-refused'
	| 'no-region'
	| 'unknown-region'
> = {
	'no-credentials': ({source, detail}) => ({
		title: [`${source === undefined ? '' : `${credentials(source).phrase}에 `}AWS 자격 증명이 없습니다`],
		body: said(detail),
	}),
	'unknown-profile': ({profile, known}) => ({
		title: ['AWS 프로파일 ', part.value(profile), `${particle(profile, '이가')} 없습니다`],
		body: [
			known.length === 0
				? ['AWS 구성 파일에 프로파일이 없습니다.']
				: ['있는 프로파일: ', part.value(listed(known, 10))],
		],
	}),
	'broken-profile': ({profile, detail, unknown, late}) => ({
		title: ['프로파일 ', part.value(profile), '에서 자격 증명을 얻을 수 없습니다'],
		body: [
			...(unknown
				? [
						[
							`${unknown.setting}에 지정된 `,
							part.value(unknown.value),
							`${particle(unknown.value, '이가')} AWS 구성 파일에 없습니다.`,
						],
					]
				: []),
			...(late ? [[`${josa(late.setting, '이가')} ${duration(late.seconds)} 안에 끝나지 않았습니다.`]] : []),
			...said(detail),
		],
	}),
	'session-expired': ({source, detail}) => ({
		title: [`${source === undefined ? '' : `${credentials(source).phrase}의 `}AWS 세션이 만료되었습니다`],
		body: said(detail),
	}),
	'other-account': ({account, wanted}) => ({
		title: [
			'자격 증명이 계정 ',
			part.value(wanted),
			`${particle(wanted, '이가')} 아니라 `,
			part.value(account),
			'의 것입니다',
		],
	}),
	'role-refused': ({account, role, principal, detail}) => ({
		title: ['계정 ', part.value(account), '에서 역할 ', part.value(role), '의 수임을 허용하지 않습니다'],
		body: [...(principal === undefined ? [] : [['요청한 주체: ', part.value(principal)]]), ...said(detail)],
	}),
	'same-account': ({account, profiles}) => ({
		title: [
			'프로파일 ',
			part.value(listed(profiles, 10)),
			`${particle(listed(profiles, 10), '은는')} 같은 계정 `,
			part.value(account),
			'의 것입니다',
		],
	}),
	'wrong-credentials': ({source, detail}) => ({
		title: [
			`AWS가 ${source === undefined ? '이' : `${credentials(source).phrase}의`} 자격 증명을 받아들이지 않습니다`,
		],
		body: said(detail),
	}),
	'mfa-needed': ({profile, serial}) => ({
		title: ['프로파일 ', part.value(profile), '에 MFA 디바이스의 코드가 필요합니다'],
		body: [['디바이스: ', part.value(serial)]],
	}),
	// All that `TokenCode` of STS takes.
	'mfa-form': () => ({title: ['MFA 디바이스의 코드는 6자리 숫자입니다']}),
	'mfa-refused': ({profile, detail}) => ({
		title: ['AWS가 프로파일 ', part.value(profile), '의 MFA 코드를 거부했습니다'],
		body: said(detail),
	}),
	'no-region': () => ({title: ['AWS 리전을 선택하지 않았습니다']}),
	'unknown-region': ({region}) => ({
		title: [part.value(region), `${particle(region, '은는')} 이 계정에서 사용할 수 있는 리전이 아닙니다`],
	}),
};
