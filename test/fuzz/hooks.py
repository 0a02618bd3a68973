"""
Hooks of schemathesis. What it makes by the document alone is refused before any rule sees it: nobody has such an id. So most
requests are given tokens, ids, times and whole bodies that the ledger knows. What is chosen depends on the request and the seed alone.
"""

import hashlib
import json
import os
import random
import re

import jsonschema_rs
import schemathesis
from schemathesis.core import NOT_SET

with open(os.environ["FUZZ_KNOWN"], encoding="utf-8") as file:
    known = json.load(file)
answers = open(os.environ["FUZZ_ANSWERS"], "a", encoding="utf-8", buffering=1)

A_TIME = re.compile(r"^\d{4,}-\d\d-\d\d[Tt ]")
LINES = "application/x-ndjson"


def chance_of(case):
    """Chance that is the same for the same request and seed."""
    parts = [os.environ["FUZZ_SEED"], case.method, case.path, case.path_parameters, dict(case.headers), case.query, case.body]
    return random.Random(hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest())


def known_value(chance, path, name, made):
    """A value that the ledger knows for a field or parameter of this name; where there is none, the one that was made."""
    if isinstance(made, str) and A_TIME.match(made):
        return chance.choice(known["times"])
    values = known["values"].get(f"{path} {name}") or known["values"].get(name)
    return chance.choice(values) if values else made


def mixed(chance, path, made):
    """A body with known values in some of its fields."""
    if isinstance(made, list):
        return [mixed(chance, path, item) for item in made]
    if not isinstance(made, dict):
        return made
    return {
        name: known_value(chance, path, name, value) if chance.random() < 0.6 else mixed(chance, path, value)
        for name, value in made.items()
    }


def give_headers(chance, headers):
    headers["Authorization"] = f"Bearer {chance.choice(known['tokens'])}"
    if "Idempotency-Key" in headers and chance.random() < 0.9:
        headers["Idempotency-Key"] = f"{chance.getrandbits(128):032x}"
    if "If-Match" in headers and chance.random() < 0.8:
        del headers["If-Match"]
    # A position that has not come is waited for.
    if headers.get("Ledger-Min-Position", "").isdigit():
        headers["Ledger-Min-Position"] = str(chance.randrange(20))


def body_of(chance, case, sample):
    """A known body with some of the fields that were made."""
    if case.media_type == LINES:
        questions = [mixed(chance, case.path, sample["body"]) for _ in range(chance.randrange(1, 9))]
        return "\n".join([*map(json.dumps, questions), *([case.body] if chance.random() < 0.3 else [])])
    made = mixed(chance, case.path, case.body) if isinstance(case.body, dict) else {}
    return {**sample["body"], **{name: value for name, value in made.items() if chance.random() < 0.1}}


@schemathesis.hook
def before_call(context, case, **kwargs):
    chance = chance_of(case)
    is_wrong = case.meta is not None and case.meta.generation.mode.is_negative
    give_headers(chance, case.headers)
    samples = known["requests"].get(f"{case.method.upper()} {case.path}")
    if samples and chance.random() < (0.2 if is_wrong else 0.4):
        sample = chance.choice(samples)
        case.path_parameters = {**case.path_parameters, **sample["path"]}
        if not is_wrong and case.body is not NOT_SET:
            case.body = body_of(chance, case, sample)
        return
    for name, made in list(case.path_parameters.items()):
        if chance.random() < 0.8:
            case.path_parameters[name] = known_value(chance, case.path, name, made)
    if is_wrong:
        return
    for name, made in list(case.query.items()):
        if chance.random() < 0.7:
            case.query[name] = known_value(chance, case.path, name, made)
    if chance.random() < 0.8:
        case.body = mixed(chance, case.path, case.body)


@schemathesis.hook
def after_call(context, case, response):
    answers.write(f"{case.method.upper()} {case.path} {response.status_code}\n")


@schemathesis.serializer(LINES)
def lines(context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


validators = {}


@schemathesis.check
def each_line_conforms(context, response, case):
    """OpenAPI 3.1 has no place for the schema of a line: the description of the answer names it."""
    answer = case.operation.definition.raw["responses"].get(str(response.status_code), {})
    piece = re.search(r"each of them is one (\w+)\.", answer.get("description", ""))
    if piece is None or response.headers["content-type"][0].split(";")[0] != LINES:
        return
    name = piece.group(1)
    if name not in validators:
        components = case.operation.schema.raw_schema["components"]
        validators[name] = jsonschema_rs.Draft202012Validator(
            {"$ref": f"#/components/schemas/{name}", "components": components}
        )
    for line in response.content.decode().splitlines():
        for error in validators[name].iter_errors(json.loads(line)):
            raise AssertionError(f"a line is no {name}: {error.message}")
