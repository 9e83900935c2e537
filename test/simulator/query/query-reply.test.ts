import test from 'node:test';
import {equal} from 'node:assert/strict';
import {queryError, queryReply} from '../../../source/simulator/query/query-reply.ts';

test('STS nests the result and escapes text', () => {
	equal(
		queryReply({
			service: 'sts',
			operation: 'GetCallerIdentity',
			output: {Arn: 'a&b<c>', UserId: undefined},
			requestId: 'r-1',
		}),
		[
			'<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">',
			'<GetCallerIdentityResult><Arn>a&amp;b&lt;c&gt;</Arn></GetCallerIdentityResult>',
			'<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>',
			'</GetCallerIdentityResponse>',
		].join(''),
	);
});

test('EC2 writes its result flat, with item elements and ISO dates', () => {
	equal(
		queryReply({
			service: 'ec2',
			operation: 'DescribeInstances',
			output: {reservationSet: [{at: new Date(0), on: true}], tagSet: []},
			requestId: 'r-2',
		}),
		[
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">',
			'<requestId>r-2</requestId>',
			'<reservationSet><item><at>1970-01-01T00:00:00.000Z</at><on>true</on></item></reservationSet>',
			'<tagSet></tagSet>',
			'</DescribeInstancesResponse>',
		].join(''),
	);
});

test('errors come in the dialect of the service', () => {
	const failure = {code: 'AccessDenied', message: 'no', status: 403, requestId: 'r-3'};
	equal(
		queryError({service: 'iam', ...failure}),
		[
			'<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">',
			'<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error>',
			'<RequestId>r-3</RequestId>',
			'</ErrorResponse>',
		].join(''),
	);
	equal(
		queryError({service: 'ec2', ...failure}),
		[
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<Response>',
			'<Errors><Error><Code>AccessDenied</Code><Message>no</Message></Error></Errors>',
			'<RequestID>r-3</RequestID>',
			'</Response>',
		].join(''),
	);
});
