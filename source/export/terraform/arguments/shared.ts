import {type Arguments} from './arguments.ts';

/** CreateSecret as `aws_secretsmanager_secret`; its value is a resource of its own. */
export const secretArguments: Arguments = {
	Name: {as: 'value', name: 'name'},
	Description: {as: 'value', name: 'description'},
	KmsKeyId: {as: 'value', name: 'kms_key_id'},
	Tags: {as: 'tags', name: 'tags'},
};

/** PutParameter as `aws_ssm_parameter`, without its value. What is made anew overwrites nothing. */
export const parameterArguments: Arguments = {
	Name: {as: 'value', name: 'name'},
	Description: {as: 'value', name: 'description'},
	Type: {as: 'value', name: 'type'},
	Tier: {as: 'value', name: 'tier'},
	KeyId: {as: 'value', name: 'key_id'},
	Overwrite: {as: 'none', usual: false},
	Tags: {as: 'tags', name: 'tags'},
};

/** CreateRole as `aws_iam_role`. */
export const roleArguments: Arguments = {
	RoleName: {as: 'value', name: 'name'},
	Path: {as: 'value', name: 'path'},
	Description: {as: 'value', name: 'description'},
	PermissionsBoundary: {as: 'value', name: 'permissions_boundary'},
	MaxSessionDuration: {as: 'value', name: 'max_session_duration'},
	AssumeRolePolicyDocument: {as: 'json', name: 'assume_role_policy'},
	Tags: {as: 'tags', name: 'tags'},
};
