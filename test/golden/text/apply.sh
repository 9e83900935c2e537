#!/usr/bin/env bash
# Sends the requests beside this file in order. Needs the AWS CLI, and DD_API_KEY where a request holds the key.
set -euo pipefail
cd "$(dirname "$0")"
if grep -lF '********' ./*.json; then echo 'Fill in what is masked in these files first.' >&2; exit 1; fi
# Puts what earlier commands answered, and the key, into a request.
request() { python3 -c 'import os,re,sys; print(re.sub(r"\$\{([\w.-]+)\}", lambda m: os.environ[re.sub(r"\W", "_", m[1])], open(sys.argv[1]).read()))' "$1"; }

create_secret_us_east_1_arn=$(request 01-create-secret-us-east-1.json | aws secretsmanager create-secret --region us-east-1 --cli-input-json file:///dev/stdin --query ARN --output text)
export create_secret_us_east_1_arn
create_role_arn=$(aws iam create-role --region us-east-1 --cli-input-json file://02-create-role.json --query Role.Arn --output text)
export create_role_arn
aws iam attach-role-policy --region us-east-1 --cli-input-json file://03-attach-role-policy.json
aws iam put-role-policy --region us-east-1 --cli-input-json file://04-put-role-policy.json
register_us_east_1_shop_prod_datadog_agent_task_arn=$(request 05-register-us-east-1-shop-prod-datadog-agent-task.json | aws ecs register-task-definition --region us-east-1 --cli-input-json file:///dev/stdin --query taskDefinition.taskDefinitionArn --output text)
export register_us_east_1_shop_prod_datadog_agent_task_arn
create_service_us_east_1_shop_prod_datadog_agent_arn=$(request 06-create-service-us-east-1-shop-prod-datadog-agent.json | aws ecs create-service --region us-east-1 --cli-input-json file:///dev/stdin --query service.serviceArn --output text)
export create_service_us_east_1_shop_prod_datadog_agent_arn
