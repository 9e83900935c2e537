#!/usr/bin/env bash
# Sends the requests beside this file in order. Needs the AWS CLI, and DD_API_KEY where a request holds the key.
set -euo pipefail
cd -- "$(dirname -- "$0")"
export AWS_PAGER=''
if grep -lF '********' ./*.json; then echo 'Fill in what is masked in these files first.' >&2; exit 1; fi
[[ ${DD_API_KEY:-} =~ ^[0-9A-Fa-f]{32}$ ]] || { echo 'Set DD_API_KEY to your API key first: 32 characters from 0 to 9 and a to f, and nothing around them.' >&2; exit 1; }
# Puts what earlier commands answered, and the key, into a request.
umask 077
filled=$(mktemp)
trap 'rm -f "$filled"' EXIT
request() {
	local text rest
	text=$(cat "$1")
	shift
	while [ $# -gt 0 ]; do
		rest=$text text=''
		while [[ $rest == *"$1"* ]]; do
			text+=${rest%%"$1"*}$2
			rest=${rest#*"$1"}
		done
		text+=$rest
		shift 2
	done
	printf '%s\n' "$text" >"$filled"
}

arn_01=$(printf %s "$DD_API_KEY" | aws secretsmanager create-secret --region us-east-1 --cli-input-json file://01-create-secret-us-east-1.json --secret-string file:///dev/stdin --query ARN --output text)
arn_02=$(aws iam create-role --region us-east-1 --cli-input-json file://02-create-role.json --query Role.Arn --output text)
aws iam attach-role-policy --region us-east-1 --cli-input-json file://03-attach-role-policy.json
aws iam put-role-policy --region us-east-1 --cli-input-json file://04-put-role-policy.json
sleep 10
request 05-register-us-east-1-shop-prod-datadog-agent-task.json '${create-role.arn}' "$arn_02" '${create-secret-us-east-1.arn}' "$arn_01"
arn_05=$(aws ecs register-task-definition --region us-east-1 --cli-input-json "file://$filled" --query taskDefinition.taskDefinitionArn --output text)
request 06-create-service-us-east-1-shop-prod-datadog-agent.json '${register-us-east-1-shop-prod-datadog-agent-task.arn}' "$arn_05"
arn_06=$(aws ecs create-service --region us-east-1 --cli-input-json "file://$filled" --query service.serviceArn --output text)
