import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {changeDone} from '../../../../source/text/ko/changes/change-done.ts';
import {change} from '../../../../source/text/ko/changes/change.ts';

const service: Change = {
	id: 'create-service',
	kind: 'create-service',
	action: 'add',
	region: 'us-east-1',
	cluster: 'shop-prod',
	subject: 'datadog-agent',
	reach: {runsOn: 9, total: 12},
	request: {},
	diff: [],
	needs: [],
};

test('a change is told with the verb at its end', () => {
	deepEqual(change(service), {
		noun: '데몬 서비스',
		name: 'datadog-agent',
		place: 'shop-prod, 인스턴스 12개 중 9개',
		briefly: ['shop-prod, 12개 중 9개', 'shop-prod'],
		running: '데몬 서비스 datadog-agent 생성(shop-prod)',
		summary: '데몬 서비스 datadog-agent 생성(shop-prod), 인스턴스 12개 중 9개',
	});
});

test('what is done stands behind the name of what it was done to', () => {
	deepEqual(
		[changeDone(service, {}), changeDone({...service, kind: 'tag-resource'}, {})],
		['데몬 서비스 datadog-agent 생성됨(shop-prod)', 'datadog-agent에 태그 추가됨(shop-prod)'],
	);
});

test('a registered revision is named by its number', () => {
	equal(
		changeDone(
			{kind: 'register-task-definition', action: 'add', subject: 'datadog-agent-task'},
			{arn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:3'},
		),
		'작업 정의 datadog-agent-task:3 등록됨',
	);
});
