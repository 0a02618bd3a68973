"""The Consent Ledger over plain HTTP: a question that fails closed, and a command that is recorded once.

    LEDGER_URL=http://127.0.0.1:3000 LEDGER_TOKEN=... python3 ledger.py ask <subjectRef> <purposeId>
    LEDGER_URL=http://127.0.0.1:3000 LEDGER_TOKEN=... python3 ledger.py withdraw <subjectRef> <purposeId>

Needs Python 3.10 and no package. `ask` ends with 0 when the data may be processed, else with 1.
"""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ["LEDGER_URL"].rstrip("/")
TOKEN = os.environ["LEDGER_TOKEN"]

# Worth another attempt; whatever else the ledger answers, it would answer again.
PASSING = {429, 500, 502, 503, 504}


def post(path: str, body: dict, headers: dict | None = None, timeout: float = 2.0):
    """The status and the body of an answer; raises OSError, HTTPException or ValueError without one."""
    request = urllib.request.Request(
        URL + path,
        data=json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **(headers or {})},
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def may_process(subject_ref: str, purpose_id: str, **question) -> tuple[bool, str]:
    """Whether the data may be processed now, and why. Without an answer that is known: no."""
    try:
        status, answer = post("/v1/decisions", {"subjectRef": subject_ref, "purposeId": purpose_id, **question})
        if status != 200:
            return False, str(answer["code"])
        return answer["decision"] in ("PERMIT", "PERMIT_EXEMPT"), str(answer["code"])
    except TimeoutError:
        return False, "LEDGER_TIMEOUT"
    except (OSError, http.client.HTTPException):
        return False, "LEDGER_UNREACHABLE"
    except (ValueError, KeyError, TypeError):
        return False, "LEDGER_ANSWER_UNKNOWN"


def record(path: str, body: dict, attempts: int = 4):
    """Records a command. Every attempt has the same Idempotency-Key, so it is recorded once, whichever answers are lost."""
    key = {"Idempotency-Key": str(uuid.uuid4())}
    for attempt in range(1, attempts + 1):
        try:
            status, answer = post(path, body, key)
            if status not in PASSING or attempt == attempts:
                return status, answer
        except (OSError, http.client.HTTPException, ValueError):
            if attempt == attempts:
                raise
        time.sleep(0.2 * 2**attempt)


def main(action: str, subject_ref: str, purpose_id: str) -> int:
    if action == "withdraw":
        status, answer = record(f"/v1/subjects/{subject_ref}/consents/{purpose_id}/withdrawal", {"channel": "email"})
        print(status, answer.get("code") or answer["consent"]["state"])
        return 0 if status in (200, 201) else 1
    permitted, code = may_process(subject_ref, purpose_id, consistency="strong")
    print("PERMIT" if permitted else "DENY", code)
    return 0 if permitted else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
