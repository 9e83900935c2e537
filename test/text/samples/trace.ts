/** What AWS's support asks for, of one request. */
export const trace = {
	operation: 'CreateService',
	region: 'us-east-1',
	requestId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
};
