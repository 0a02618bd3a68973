// Made by `npm run docs` from what a service answers; a test sends every request again and compares.
import type { OperationExample } from './operation-example.ts';

export const examples: Readonly<Record<string, OperationExample>> = {
 "GET /health/live": {
  "status": 200,
  "answer": {
   "status": "live"
  }
 },
 "GET /health/ready": {
  "status": 200,
  "answer": {
   "status": "ready"
  }
 },
 "GET /problems/:code": {
  "parameters": {
   "code": "purpose-unknown"
  },
  "status": 200,
  "answer": "# The purpose is unknown\n\n`PURPOSE_UNKNOWN`, status 409\n\n**When.** The tenant never registered the purpose, or no version of it is in force.\n\n**What to do.** Register it first, or check the id.\n"
 },
 "GET /v1/access-log": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "count": 1,
     "filter": {
      "limit": "1"
     },
     "readAt": "2026-03-02T10:00:00.000Z",
     "roles": [
      "auditor"
     ],
     "route": "GET /v1/audit/events",
     "sub": "vera"
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/audit/events": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "position": "1042",
     "stream": "policytext-acme.04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
     "revision": 0,
     "eventId": "c761fa32-2e44-59ff-a046-9885b06e3589",
     "type": "PolicyTextStored",
     "schemaVersion": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z",
     "receivedAt": "2026-03-02T10:00:00.000Z",
     "actor": {
      "id": "ada",
      "role": "dataController"
     },
     "recordedBy": {
      "roles": [
       "admin"
      ],
      "sub": "ada"
     },
     "channel": "api",
     "commandId": "1da9a29a-fa10-4fb6-a5aa-5a3232650a4f",
     "data": {
      "content": "What we keep, and why.",
      "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9"
     }
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/consents": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
     "purposeId": "news",
     "state": "given",
     "since": "2026-03-02T09:00:00.000Z",
     "until": "2026-03-03T10:00:00.000Z",
     "purposeVersion": 1,
     "policyRef": {
      "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
      "language": "en",
      "policyId": "privacy",
      "version": "1"
     },
     "overlays": [
      "expiresSoon"
     ]
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/controller": {
  "status": 200,
  "answer": {
   "versions": [
    {
     "version": 0,
     "regime": "EU_GDPR",
     "timeZone": "UTC",
     "calendar": "weekends",
     "inForce": true
    },
    {
     "version": 1,
     "effectiveFrom": "2026-03-02T11:00:00.000Z",
     "regime": "RU_152FZ",
     "timeZone": "Europe/Moscow",
     "calendar": "ru",
     "inForce": false
    }
   ]
  }
 },
 "GET /v1/decision-log": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "eventId": "2b40f2fa-8fd2-498c-a4e9-c71c5dda058d",
     "answer": {
      "at": "2026-03-02T10:00:00.000Z",
      "cacheUntil": "2026-03-02T10:00:05.000Z",
      "code": "UNKNOWN",
      "decision": "DENY",
      "decisiveEvents": [],
      "knownAt": "2026-03-02T10:00:00.000Z",
      "lawfulBasis": null,
      "perCategory": [
       {
        "code": "UNKNOWN",
        "dataCategory": "email",
        "decision": "DENY",
        "lawfulBasis": null
       },
       {
        "code": "UNKNOWN",
        "dataCategory": "name",
        "decision": "DENY",
        "lawfulBasis": null
       }
      ],
      "policyVersion": null,
      "position": "1042",
      "purposeVersion": 1,
      "rules": {
       "packVersion": "2018-05-25.12",
       "regime": "EU_GDPR"
      },
      "validUntil": null
     },
     "answeredAt": "2026-03-02T10:00:00.000Z",
     "question": {
      "purposeId": "confirmed",
      "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg"
     },
     "roles": [
      "service-decision"
     ],
     "sub": "mailer"
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/erasures": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "tcDwviG9yTCAFJJVN4l5nQ",
     "erasureId": "d61597c1-493c-5799-a0a1-34da024fd64c",
     "dataCategories": [
      "email",
      "never-heard-of"
     ],
     "ground": "consentWithdrawn",
     "state": "requested",
     "since": "2026-03-02T09:30:00.000Z",
     "outcomes": [],
     "suspended": [],
     "due": [],
     "tasks": [],
     "dueAt": "2026-04-02T10:00:00.000Z"
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/exposures": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "pIG_v0sGQPKAFhQE9k9KAw",
     "purposeId": "news",
     "from": "2026-03-02T08:00:00.000Z",
     "until": "2026-03-02T10:00:00.000Z",
     "eventId": "eec7357c-5155-5236-a46b-9da37427fc33"
    }
   ]
  }
 },
 "GET /v1/feed": {
  "parameters": {
   "after": "0"
  },
  "status": 200,
  "answer": "id: 1042\ndata: {\"position\":\"1042\",\"type\":\"PolicyTextStored\",\"stream\":\"policytext-acme.04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9\"}\n\n"
 },
 "GET /v1/legal-holds": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "hbedFCpTQJx_eN7GPGgaFw",
     "legalHoldId": "5b5005bb-4f60-5cf7-acf4-08f187b600fe",
     "dataCategories": [
      "email"
     ],
     "legalReference": "AO:147(3)",
     "reviewAt": "2026-03-03T10:00:00.000Z",
     "state": "placed",
     "since": "2026-03-02T09:30:00.000Z"
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/log": {
  "status": 200,
  "answer": {
   "origin": "ledger.example/acme",
   "verifierKey": "ledger.example/acme+0f1e2d3c+LHDhK3oGRvkiefQnx7OOczTY5Tic/xZ6HcMOc/gmtoM=",
   "size": 8,
   "sealedSize": 8,
   "root": "SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=",
   "sealedAt": "2026-03-02T10:00:00.000Z",
   "witnesses": []
  }
 },
 "GET /v1/log/decisions": {
  "status": 200,
  "answer": {
   "origin": "ledger.example/acme",
   "verifierKey": "ledger.example/acme+0f1e2d3c+LHDhK3oGRvkiefQnx7OOczTY5Tic/xZ6HcMOc/gmtoM=",
   "size": 8,
   "sealedSize": 8,
   "root": "SBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=",
   "sealedAt": "2026-03-02T10:00:00.000Z",
   "witnesses": []
  }
 },
 "GET /v1/log/decisions/proofs/consistency": {
  "parameters": {
   "from": "4",
   "to": "8"
  },
  "status": 200,
  "answer": {
   "from": 4,
   "to": 8,
   "hashes": [
    "dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=",
    "P8TM/nRYcOLA2Z9x8w/wZWyN7dQcwdfT03aw2+aF4vM=",
    "i1udsME9skJWyCmqNkqpDG0uujGLkjKkq5MTuVTTVV8="
   ]
  }
 },
 "GET /v1/log/decisions/proofs/inclusion": {
  "parameters": {
   "eventId": "2b40f2fa-8fd2-498c-a4e9-c71c5dda058d"
  },
  "status": 200,
  "answer": {
   "index": 2,
   "size": 8,
   "leafHash": "n5EWH0NDPkmm3m22gNefYBWfLkrJFyYhoShGQoFYRAs=",
   "hashes": [
    "dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=",
    "P8TM/nRYcOLA2Z9x8w/wZWyN7dQcwdfT03aw2+aF4vM=",
    "i1udsME9skJWyCmqNkqpDG0uujGLkjKkq5MTuVTTVV8="
   ],
   "checkpoint": "ledger.example/acme\n8\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n\n— ledger.example/acme Gi/CbcfqWipHSLfLKx7xk9lqssmfkwkvaeYwdbKNEng=\n"
  }
 },
 "GET /v1/log/proofs/consistency": {
  "parameters": {
   "from": "4",
   "to": "8"
  },
  "status": 200,
  "answer": {
   "from": 4,
   "to": 8,
   "hashes": [
    "dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=",
    "P8TM/nRYcOLA2Z9x8w/wZWyN7dQcwdfT03aw2+aF4vM=",
    "i1udsME9skJWyCmqNkqpDG0uujGLkjKkq5MTuVTTVV8="
   ]
  }
 },
 "GET /v1/log/proofs/inclusion": {
  "parameters": {
   "eventId": "c761fa32-2e44-59ff-a046-9885b06e3589"
  },
  "status": 200,
  "answer": {
   "index": 2,
   "size": 8,
   "leafHash": "n5EWH0NDPkmm3m22gNefYBWfLkrJFyYhoShGQoFYRAs=",
   "hashes": [
    "dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=",
    "P8TM/nRYcOLA2Z9x8w/wZWyN7dQcwdfT03aw2+aF4vM=",
    "i1udsME9skJWyCmqNkqpDG0uujGLkjKkq5MTuVTTVV8="
   ],
   "checkpoint": "ledger.example/acme\n8\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n\n— ledger.example/acme Gi/CbcfqWipHSLfLKx7xk9lqssmfkwkvaeYwdbKNEng=\n"
  }
 },
 "GET /v1/objections": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "q78k7OwjVSEIwKDYeiGwsQ",
     "objectionId": "adac580b-0a11-543e-a801-8c5e1e9f0247",
     "kind": "particularSituation",
     "purposes": [
      "news"
     ],
     "state": "pending",
     "since": "2026-03-02T09:30:00.000Z"
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/overview": {
  "status": 200,
  "answer": {
   "at": "2026-03-02T10:00:00.000Z",
   "erasures": {
    "exact": true,
    "overdue": 0,
    "dueWithin5Days": 0,
    "awaitingAssessment": 1,
    "awaitingApproval": 1,
    "suspended": 0
   },
   "restrictions": {
    "exact": true,
    "liftAnnounced": 1
   },
   "objections": {
    "exact": true,
    "pending": 1,
    "pendingSince": "2026-03-02T09:30:00.000Z"
   },
   "consents": {
    "exact": true,
    "endingWithin30Days": 3
   },
   "exposures": {
    "exact": true,
    "within7Days": 1
   },
   "views": {
    "stopped": 0,
    "stale": 0
   }
  }
 },
 "GET /v1/policies/:policyId/versions": {
  "parameters": {
   "policyId": "privacy"
  },
  "status": 200,
  "answer": {
   "policyId": "privacy",
   "versions": [
    {
     "version": "1",
     "effectiveFrom": "2026-02-28T10:00:00.000Z",
     "changeClass": "editorial",
     "texts": [
      {
       "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
       "language": "en"
      }
     ],
     "inForce": true
    }
   ]
  }
 },
 "GET /v1/policies/:policyId/versions/:version/texts/:language": {
  "parameters": {
   "policyId": "privacy",
   "version": "1",
   "language": "en"
  },
  "status": 200,
  "answer": {
   "policyId": "privacy",
   "version": "1",
   "language": "en",
   "content": "What we keep, and why.",
   "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9"
  }
 },
 "GET /v1/projections": {
  "status": 200,
  "answer": {
   "items": [
    {
     "projection": "processing-status",
     "version": 2,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "purpose-catalogue",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "policy-versions",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "controller-versions",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "audit-history",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "consent-register",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "restriction-register",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "objection-register",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "hold-register",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "erasure-register",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "exposures",
     "version": 2,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "daily-statistics",
     "version": 1,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    },
    {
     "projection": "log-tree",
     "version": 2,
     "generation": 1,
     "state": "running",
     "position": "1042",
     "lagSeconds": 0,
     "lagEvents": 0,
     "quarantined": 0
    }
   ]
  }
 },
 "GET /v1/purposes": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "purposeId": "confirmed",
     "versions": [
      {
       "dataCategories": [
        {
         "id": "email",
         "necessity": "required"
        },
        {
         "id": "name",
         "necessity": "optional"
        }
       ],
       "directMarketing": false,
       "distribution": false,
       "doubleOptIn": true,
       "effectiveFrom": "2026-02-28T10:00:00.000Z",
       "lawfulBases": [
        "consent"
       ],
       "logDecisions": "denied",
       "name": {
        "en": "confirmed"
       },
       "recipients": [],
       "separateDocument": false,
       "specialCategory": false,
       "version": 1,
       "recordedAt": "2026-03-02T10:00:00.000Z",
       "inForce": true
      }
     ]
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/purposes/:purposeId": {
  "parameters": {
   "purposeId": "news"
  },
  "status": 200,
  "answer": {
   "purposeId": "news",
   "versions": [
    {
     "dataCategories": [
      {
       "id": "email",
       "necessity": "required"
      },
      {
       "id": "name",
       "necessity": "optional"
      }
     ],
     "directMarketing": true,
     "distribution": false,
     "doubleOptIn": false,
     "effectiveFrom": "2026-02-28T10:00:00.000Z",
     "lawfulBases": [
      "consent",
      "contract",
      "legitimateInterest"
     ],
     "name": {
      "en": "news"
     },
     "recipients": [
      "mail-house"
     ],
     "separateDocument": false,
     "specialCategory": false,
     "version": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z",
     "inForce": true
    }
   ]
  }
 },
 "GET /v1/restrictions": {
  "parameters": {
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "Ig_oBMbkMkXmZKi54abS4g",
     "restrictionId": "454d7572-0299-5890-a500-908473a9c801",
     "ground": "unlawfulProcessing",
     "dataCategories": [
      "email",
      "never-heard-of"
     ],
     "purposes": [
      "news"
     ],
     "state": "imposed",
     "since": "2026-03-02T09:30:00.000Z",
     "authorisations": []
    }
   ],
   "nextCursor": "WyIyMDI2LTAzLTAyIiwiMSJd"
  }
 },
 "GET /v1/statistics/daily": {
  "parameters": {
   "purposeId": "letters",
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "day": "2026-03-02",
     "purposeId": "letters",
     "purposeVersion": 1,
     "given": 6,
     "refused": 0,
     "withdrawn": 0,
     "expired": 0,
     "active": 6
    }
   ]
  }
 },
 "GET /v1/subjects/:subjectRef/changes": {
  "parameters": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
   "from": "2020-01-01T00:00:00Z"
  },
  "status": 200,
  "answer": {
   "from": {
    "at": "2020-01-01T00:00:00.000Z",
    "knownAt": "2026-03-02T10:00:00.000Z"
   },
   "to": {
    "at": "2026-03-02T10:00:00.000Z",
    "knownAt": "2026-03-02T10:00:00.000Z"
   },
   "changes": [
    {
     "kind": "consent",
     "id": "news",
     "after": {
      "purposeId": "news",
      "state": "given",
      "since": "2026-03-02T09:00:00.000Z",
      "until": "2026-03-03T10:00:00.000Z",
      "purposeVersion": 1,
      "policyRef": {
       "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
       "language": "en",
       "policyId": "privacy",
       "version": "1"
      },
      "dataCategories": [
       "email"
      ],
      "recipients": [],
      "consentType": "explicit",
      "overlays": [
       "expiresSoon"
      ],
      "acceptedCommands": []
     }
    }
   ],
   "events": [
    {
     "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
     "position": "1042",
     "stream": "subject-acme.HlmPLcGTDpMuLRdhq4QgSg",
     "revision": 0,
     "eventId": "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37",
     "type": "ConsentGiven",
     "schemaVersion": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z",
     "receivedAt": "2026-03-02T09:30:00.000Z",
     "expressedAt": "2026-03-02T09:00:00.000Z",
     "actor": {
      "id": "anna",
      "role": "dataSubject"
     },
     "recordedBy": {
      "roles": [
       "service-command"
      ],
      "sub": "shop"
     },
     "channel": "web",
     "correlationId": "cfb0a70a-dcb7-4094-abba-b5594821fbec",
     "commandId": "75efd733-3c50-480e-a63c-6b90d22d111e",
     "policyRef": {
      "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
      "language": "en",
      "policyId": "privacy",
      "version": "1"
     },
     "evidenceDigests": [
      "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
     ],
     "data": {
      "consentType": "explicit",
      "dataCategories": [
       "email"
      ],
      "effectiveFrom": "2026-03-02T09:00:00.000Z",
      "effectiveUntil": "2026-03-03T10:00:00.000Z",
      "grantExpressedAt": "2026-03-02T09:00:00.000Z",
      "isSeparateDocument": true,
      "noticePresentedAt": "2026-03-02T09:00:00.000Z",
      "periods": {
       "after": [
        {
         "expires": true,
         "from": "2026-03-02T09:00:00.000Z",
         "purposeId": "news",
         "purposeVersion": 1,
         "until": "2026-03-03T10:00:00.000Z"
        }
       ],
       "before": []
      },
      "previous": {
       "purposeId": "news",
       "state": "unknown"
      },
      "purposeId": "news",
      "purposeVersion": 1,
      "recipients": [],
      "validUntil": "2026-03-03T10:00:00.000Z"
     },
     "before": {
      "purposeId": "news",
      "state": "unknown"
     },
     "after": {
      "state": "given",
      "purposeVersion": 1,
      "dataCategories": [
       "email"
      ],
      "recipients": [],
      "effectiveUntil": "2026-03-03T10:00:00.000Z"
     }
    }
   ]
  }
 },
 "GET /v1/subjects/:subjectRef/history": {
  "parameters": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
   "limit": "1"
  },
  "status": 200,
  "answer": {
   "items": [
    {
     "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
     "position": "1042",
     "stream": "subject-acme.HlmPLcGTDpMuLRdhq4QgSg",
     "revision": 0,
     "eventId": "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37",
     "type": "ConsentGiven",
     "schemaVersion": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z",
     "receivedAt": "2026-03-02T09:30:00.000Z",
     "expressedAt": "2026-03-02T09:00:00.000Z",
     "actor": {
      "id": "anna",
      "role": "dataSubject"
     },
     "recordedBy": {
      "roles": [
       "service-command"
      ],
      "sub": "shop"
     },
     "channel": "web",
     "correlationId": "cfb0a70a-dcb7-4094-abba-b5594821fbec",
     "commandId": "75efd733-3c50-480e-a63c-6b90d22d111e",
     "policyRef": {
      "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
      "language": "en",
      "policyId": "privacy",
      "version": "1"
     },
     "evidenceDigests": [
      "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
     ],
     "data": {
      "consentType": "explicit",
      "dataCategories": [
       "email"
      ],
      "effectiveFrom": "2026-03-02T09:00:00.000Z",
      "effectiveUntil": "2026-03-03T10:00:00.000Z",
      "grantExpressedAt": "2026-03-02T09:00:00.000Z",
      "isSeparateDocument": true,
      "noticePresentedAt": "2026-03-02T09:00:00.000Z",
      "periods": {
       "after": [
        {
         "expires": true,
         "from": "2026-03-02T09:00:00.000Z",
         "purposeId": "news",
         "purposeVersion": 1,
         "until": "2026-03-03T10:00:00.000Z"
        }
       ],
       "before": []
      },
      "previous": {
       "purposeId": "news",
       "state": "unknown"
      },
      "purposeId": "news",
      "purposeVersion": 1,
      "recipients": [],
      "validUntil": "2026-03-03T10:00:00.000Z"
     },
     "before": {
      "purposeId": "news",
      "state": "unknown"
     },
     "after": {
      "state": "given",
      "purposeVersion": 1,
      "dataCategories": [
       "email"
      ],
      "recipients": [],
      "effectiveUntil": "2026-03-03T10:00:00.000Z"
     }
    }
   ]
  }
 },
 "GET /v1/subjects/:subjectRef/status": {
  "parameters": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg"
  },
  "status": 200,
  "answer": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
   "consents": [
    {
     "purposeId": "news",
     "state": "given",
     "since": "2026-03-02T09:00:00.000Z",
     "until": "2026-03-03T10:00:00.000Z",
     "purposeVersion": 1,
     "policyRef": {
      "contentHash": "04c3ed614f392bd23f5f801c1fe43ef51b7bbf0078f1066dd97a3aaf2960bfb9",
      "language": "en",
      "policyId": "privacy",
      "version": "1"
     },
     "dataCategories": [
      "email"
     ],
     "recipients": [],
     "consentType": "explicit",
     "overlays": [
      "expiresSoon"
     ],
     "acceptedCommands": [
      "GiveConsent",
      "RenewConsent",
      "RefuseConsent",
      "WithdrawConsent",
      "InvalidateConsent"
     ]
    }
   ],
   "restrictions": [],
   "objections": [],
   "legalBases": [],
   "legalHolds": [],
   "erasures": [],
   "position": "1042"
  }
 },
 "POST /v1/controller": {
  "body": {
   "regime": "RU_152FZ",
   "timeZone": "Europe/Moscow",
   "calendar": "ru",
   "effectiveFrom": "2026-03-02T11:00:00.000Z"
  },
  "status": 201,
  "answer": {
   "commandId": "0fbdca97-9d72-4ff1-a9c7-4eddf722ebc9",
   "stream": "controller-acme",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "8ee89711-330c-5ccf-a9a2-e65ad12bbd7d",
     "type": "ControllerConfigured",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "version": 1
  }
 },
 "POST /v1/decisions": {
  "body": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
   "purposeId": "news",
   "dataCategories": [
    "email"
   ],
   "operation": "use"
  },
  "status": 200,
  "answer": {
   "decision": "PERMIT",
   "code": "PERMITTED",
   "lawfulBasis": "consent",
   "perCategory": [
    {
     "dataCategory": "email",
     "decision": "PERMIT",
     "code": "PERMITTED",
     "lawfulBasis": "consent"
    }
   ],
   "decisiveEvents": [
    "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
   ],
   "purposeVersion": 1,
   "policyVersion": {
    "policyId": "privacy",
    "version": "1"
   },
   "rules": {
    "regime": "EU_GDPR",
    "packVersion": "2018-05-25.12"
   },
   "validUntil": "2026-03-03T10:00:00.000Z",
   "at": "2026-03-02T10:00:00.000Z",
   "knownAt": "2026-03-02T10:00:00.000Z",
   "cacheUntil": "2026-03-02T10:00:05.000Z",
   "position": "1042"
  }
 },
 "POST /v1/decisions/batch": {
  "body": {
   "decisions": [
    {
     "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
     "purposeId": "news",
     "dataCategories": [
      "email"
     ],
     "operation": "use"
    },
    {
     "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
     "purposeId": "news",
     "dataCategories": [
      "email"
     ],
     "operation": "store"
    }
   ]
  },
  "status": 200,
  "answer": {
   "results": [
    {
     "status": 200,
     "decision": {
      "decision": "PERMIT",
      "code": "PERMITTED",
      "lawfulBasis": "consent",
      "perCategory": [
       {
        "dataCategory": "email",
        "decision": "PERMIT",
        "code": "PERMITTED",
        "lawfulBasis": "consent"
       }
      ],
      "decisiveEvents": [
       "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
      ],
      "purposeVersion": 1,
      "policyVersion": {
       "policyId": "privacy",
       "version": "1"
      },
      "rules": {
       "regime": "EU_GDPR",
       "packVersion": "2018-05-25.12"
      },
      "validUntil": "2026-03-03T10:00:00.000Z",
      "at": "2026-03-02T10:00:00.000Z",
      "knownAt": "2026-03-02T10:00:00.000Z",
      "cacheUntil": "2026-03-02T10:00:05.000Z",
      "position": "1042"
     }
    },
    {
     "status": 200,
     "decision": {
      "decision": "PERMIT",
      "code": "PERMITTED",
      "lawfulBasis": "consent",
      "perCategory": [
       {
        "dataCategory": "email",
        "decision": "PERMIT",
        "code": "PERMITTED",
        "lawfulBasis": "consent"
       }
      ],
      "decisiveEvents": [
       "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
      ],
      "purposeVersion": 1,
      "policyVersion": {
       "policyId": "privacy",
       "version": "1"
      },
      "rules": {
       "regime": "EU_GDPR",
       "packVersion": "2018-05-25.12"
      },
      "validUntil": "2026-03-03T10:00:00.000Z",
      "at": "2026-03-02T10:00:00.000Z",
      "knownAt": "2026-03-02T10:00:00.000Z",
      "cacheUntil": "2026-03-02T10:00:05.000Z",
      "position": "1042"
     }
    }
   ]
  }
 },
 "POST /v1/decisions/explain": {
  "body": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg",
   "purposeId": "news",
   "dataCategories": [
    "email"
   ],
   "operation": "use"
  },
  "status": 200,
  "answer": {
   "decision": "PERMIT",
   "code": "PERMITTED",
   "lawfulBasis": "consent",
   "perCategory": [
    {
     "dataCategory": "email",
     "decision": "PERMIT",
     "code": "PERMITTED",
     "lawfulBasis": "consent"
    }
   ],
   "decisiveEvents": [
    "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
   ],
   "purposeVersion": 1,
   "policyVersion": {
    "policyId": "privacy",
    "version": "1"
   },
   "rules": {
    "regime": "EU_GDPR",
    "packVersion": "2018-05-25.12"
   },
   "validUntil": "2026-03-03T10:00:00.000Z",
   "at": "2026-03-02T10:00:00.000Z",
   "knownAt": "2026-03-02T10:00:00.000Z",
   "cacheUntil": "2026-03-02T10:00:05.000Z",
   "position": "1042",
   "path": [
    {
     "step": "2",
     "rule": "purposeInForce",
     "outcome": "passed",
     "events": [
      "5f9b608a-a16b-596e-a3e0-5e21352ff27a"
     ]
    },
    {
     "step": "3a",
     "rule": "purposeScope",
     "dataCategory": "email",
     "outcome": "passed",
     "events": []
    },
    {
     "step": "3c",
     "rule": "fence",
     "dataCategory": "email",
     "outcome": "passed",
     "events": []
    },
    {
     "step": "3d",
     "rule": "acceptedErasure",
     "dataCategory": "email",
     "outcome": "passed",
     "events": []
    },
    {
     "step": "3e",
     "rule": "restriction",
     "dataCategory": "email",
     "outcome": "passed",
     "events": []
    },
    {
     "step": "3f",
     "rule": "marketingObjection",
     "dataCategory": "email",
     "outcome": "passed",
     "events": []
    },
    {
     "step": "3g",
     "rule": "lawfulBasis",
     "dataCategory": "email",
     "outcome": "counts",
     "lawfulBasis": "consent",
     "events": [
      "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
     ]
    },
    {
     "step": "3h",
     "rule": "firstBasis",
     "dataCategory": "email",
     "outcome": "decided",
     "decision": "PERMIT",
     "code": "PERMITTED",
     "lawfulBasis": "consent",
     "events": [
      "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37"
     ]
    }
   ]
  }
 },
 "POST /v1/decisions/stream": {
  "body": "{\"subjectRef\":\"HlmPLcGTDpMuLRdhq4QgSg\",\"purposeId\":\"news\",\"dataCategories\":[\"email\"],\"operation\":\"use\"}\n{\"subjectRef\":\"HlmPLcGTDpMuLRdhq4QgSg\",\"purposeId\":\"confirmed\",\"dataCategories\":[\"email\"],\"operation\":\"use\"}\n",
  "status": 200,
  "answer": "{\"line\":1,\"status\":200,\"decision\":{\"decision\":\"PERMIT\",\"code\":\"PERMITTED\",\"lawfulBasis\":\"consent\",\"perCategory\":[{\"dataCategory\":\"email\",\"decision\":\"PERMIT\",\"code\":\"PERMITTED\",\"lawfulBasis\":\"consent\"}],\"decisiveEvents\":[\"1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37\"],\"purposeVersion\":1,\"policyVersion\":{\"policyId\":\"privacy\",\"version\":\"1\"},\"rules\":{\"regime\":\"EU_GDPR\",\"packVersion\":\"2018-05-25.12\"},\"validUntil\":\"2026-03-03T10:00:00.000Z\",\"at\":\"2026-03-02T10:00:00.000Z\",\"knownAt\":\"2026-03-02T10:00:00.000Z\",\"cacheUntil\":\"2026-03-02T10:00:05.000Z\",\"position\":\"1042\"}}\n{\"line\":2,\"status\":200,\"decision\":{\"decision\":\"DENY\",\"code\":\"UNKNOWN\",\"lawfulBasis\":null,\"perCategory\":[{\"dataCategory\":\"email\",\"decision\":\"DENY\",\"code\":\"UNKNOWN\",\"lawfulBasis\":null}],\"decisiveEvents\":[],\"purposeVersion\":1,\"policyVersion\":null,\"rules\":{\"regime\":\"EU_GDPR\",\"packVersion\":\"2018-05-25.12\"},\"validUntil\":null,\"at\":\"2026-03-02T10:00:00.000Z\",\"knownAt\":\"2026-03-02T10:00:00.000Z\",\"cacheUntil\":\"2026-03-02T10:00:05.000Z\",\"position\":\"1042\"}}\n"
 },
 "POST /v1/policies/:policyId/versions": {
  "parameters": {
   "policyId": "policy-2d3d990f"
  },
  "body": {
   "version": "2026-02.1",
   "effectiveFrom": "2026-03-02T11:00:00.000Z",
   "changeClass": "material",
   "texts": [
    {
     "language": "en",
     "content": "What we keep,\r\n\tand why."
    },
    {
     "language": "ru",
     "content": "Что мы храним и зачем."
    }
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "04393ef4-862f-463a-a749-61af5beaf45d",
   "stream": "policy-acme.policy-2d3d990f",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "ce7d3954-f0a3-52f7-a9af-570cc9003671",
     "type": "PolicyVersionPublished",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "policyId": "policy-2d3d990f",
   "version": "2026-02.1"
  }
 },
 "POST /v1/policies/:policyId/versions/:version/cancellation": {
  "parameters": {
   "policyId": "policy-743c0bdc",
   "version": "2"
  },
  "body": {
   "reason": "mistyped-year"
  },
  "status": 201,
  "answer": {
   "commandId": "cdd0bddf-1904-48c7-acfa-571b33011dab",
   "stream": "policy-acme.policy-743c0bdc",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "0f13b6d2-2845-523d-a2d1-9c4f9c256ee8",
     "type": "PolicyVersionCancelled",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "policyId": "policy-743c0bdc",
   "version": "2"
  }
 },
 "POST /v1/purposes": {
  "body": {
   "name": {
    "en": "Newsletter",
    "ru": "Рассылка"
   },
   "description": "A letter a month,\n\tno more.",
   "dataCategories": [
    {
     "id": "email",
     "necessity": "required",
     "retentionClass": "until-withdrawal"
    },
    {
     "id": "name",
     "necessity": "optional"
    }
   ],
   "lawfulBases": [
    "consent",
    "legitimateInterest"
   ],
   "recipients": [
    "mail-house"
   ],
   "directMarketing": true,
   "specialCategory": false,
   "distribution": false,
   "doubleOptIn": true,
   "confirmWithin": "P3D",
   "separateDocument": false,
   "consentValidity": "P2Y",
   "policyRef": {
    "policyId": "privacy",
    "version": "1"
   },
   "logDecisions": "denied",
   "effectiveFrom": "2026-03-02T10:50:00.000Z",
   "purposeId": "purpose-553295e4"
  },
  "status": 201,
  "answer": {
   "commandId": "fd0fe62c-d20e-4923-a737-ebc8ddf03e8f",
   "stream": "purpose-acme.purpose-553295e4",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "c03a8b8f-b979-5649-a099-484e49f1ebe4",
     "type": "PurposeRegistered",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "purposeId": "purpose-553295e4",
   "version": 1
  }
 },
 "POST /v1/purposes/:purposeId/retirement": {
  "parameters": {
   "purposeId": "purpose-811b9e56"
  },
  "body": {
   "effectiveFrom": "2026-03-02T11:00:00.000Z",
   "reason": "product-ended"
  },
  "status": 201,
  "answer": {
   "commandId": "6836906b-65d7-4e27-a5af-d49c59a25134",
   "stream": "purpose-acme.purpose-811b9e56",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "fe2b1983-c98f-5410-a721-88f6d4fe07ee",
     "type": "PurposeRetired",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "purposeId": "purpose-811b9e56",
   "version": 1
  }
 },
 "POST /v1/purposes/:purposeId/retirement/cancellation": {
  "parameters": {
   "purposeId": "purpose-060079af"
  },
  "body": {
   "reason": "mistyped-year"
  },
  "status": 201,
  "answer": {
   "commandId": "90dc76e8-8c8d-491e-afa3-f87c0c1f58dd",
   "stream": "purpose-acme.purpose-060079af",
   "revision": 2,
   "position": "1042",
   "events": [
    {
     "eventId": "b71a9d8d-e8cc-5feb-a9f8-dbb192bb5958",
     "type": "PurposeRetirementCancelled",
     "revision": 2,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "purposeId": "purpose-060079af",
   "version": 1
  }
 },
 "POST /v1/purposes/:purposeId/revisions": {
  "parameters": {
   "purposeId": "purpose-1fe700bc"
  },
  "body": {
   "name": {
    "en": "Newsletter",
    "ru": "Рассылка"
   },
   "description": "A letter a month,\n\tno more.",
   "dataCategories": [
    {
     "id": "email",
     "necessity": "required",
     "retentionClass": "until-withdrawal"
    },
    {
     "id": "name",
     "necessity": "optional"
    }
   ],
   "lawfulBases": [
    "consent",
    "legitimateInterest"
   ],
   "recipients": [
    "mail-house"
   ],
   "directMarketing": true,
   "specialCategory": false,
   "distribution": false,
   "doubleOptIn": true,
   "confirmWithin": "P3D",
   "separateDocument": false,
   "consentValidity": "P2Y",
   "policyRef": {
    "policyId": "privacy",
    "version": "1"
   },
   "logDecisions": "denied",
   "effectiveFrom": "2026-03-02T10:50:00.000Z",
   "changeClass": "editorial"
  },
  "status": 201,
  "answer": {
   "commandId": "12d4bb3d-a578-4963-a27f-012db3f9a453",
   "stream": "purpose-acme.purpose-1fe700bc",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "bc0b7900-4a37-5113-a331-688868f23f64",
     "type": "PurposeRevised",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "purposeId": "purpose-1fe700bc",
   "version": 2
  }
 },
 "POST /v1/purposes/:purposeId/versions/:version/cancellation": {
  "parameters": {
   "purposeId": "purpose-c0008c8b",
   "version": "1"
  },
  "body": {
   "reason": "mistyped-year"
  },
  "status": 201,
  "answer": {
   "commandId": "6e22e098-8b2c-466d-a06a-7578b279d911",
   "stream": "purpose-acme.purpose-c0008c8b",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "2a8afa47-496b-5d2b-a945-ffda7e953b27",
     "type": "PurposeVersionCancelled",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "purposeId": "purpose-c0008c8b",
   "version": 1
  }
 },
 "POST /v1/subjects": {
  "body": {},
  "status": 201,
  "answer": {
   "subjectRef": "L54SXVdBOL2W3g5VwgFt7g"
  }
 },
 "POST /v1/subjects/:subjectRef/consents": {
  "parameters": {
   "subjectRef": "HlmPLcGTDpMuLRdhq4QgSg"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "cfb0a70a-dcb7-4094-abba-b5594821fbec",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "purposeId": "news",
   "dataCategories": [
    "email"
   ],
   "recipients": [],
   "consentType": "explicit",
   "validUntil": "2026-03-03T10:00:00.000Z",
   "isSeparateDocument": true,
   "policyRef": {
    "policyId": "privacy",
    "version": "1",
    "language": "en"
   },
   "noticePresentedAt": "2026-03-02T09:00:00.000Z",
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "75efd733-3c50-480e-a63c-6b90d22d111e",
   "stream": "subject-acme.HlmPLcGTDpMuLRdhq4QgSg",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "1f8fa4fa-dfb2-5f3f-acef-a4f4340eab37",
     "type": "ConsentGiven",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "news",
    "state": "given"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/consents/:purposeId/confirmation": {
  "parameters": {
   "subjectRef": "wElDAfQwRUqY2GsRvmTw3A",
   "purposeId": "confirmed"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "3bc60057-2920-4c23-a175-e7a1c8214cc7",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "1ce33119-d657-4517-ae9e-85a8ebff868d",
   "stream": "subject-acme.wElDAfQwRUqY2GsRvmTw3A",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "5ed6ae2d-317f-5296-a18b-6aa7f59158f9",
     "type": "ConsentConfirmed",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "confirmed",
    "state": "given"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/consents/:purposeId/invalidation": {
  "parameters": {
   "subjectRef": "pIG_v0sGQPKAFhQE9k9KAw",
   "purposeId": "news"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "0d75ff64-4e01-4da1-a0d0-27fbcacde5c9",
   "actor": {
    "role": "dataController",
    "id": "clerk-125ea5cb-0a45-4ba5-ae3e-6784d52040b4"
   },
   "reason": "obtained-by-deceit"
  },
  "status": 201,
  "answer": {
   "commandId": "5a0fd907-d579-412a-a68b-f66daabc22e1",
   "stream": "subject-acme.pIG_v0sGQPKAFhQE9k9KAw",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "eec7357c-5155-5236-a46b-9da37427fc33",
     "type": "ConsentInvalidated",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "news",
    "state": "invalidated"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/consents/:purposeId/refusal": {
  "parameters": {
   "subjectRef": "5iP4ED7RouoX1bTHHjzQHA",
   "purposeId": "news"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "1ee1f771-0366-4e02-a751-f0c9653a2326",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "2d8c87a5-ab4f-4577-a445-0e17365b1bd5",
   "stream": "subject-acme.5iP4ED7RouoX1bTHHjzQHA",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "9e0ff7da-d078-5d2e-a917-80865fa14370",
     "type": "ConsentRefused",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "news",
    "state": "refused"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/consents/:purposeId/renewal": {
  "parameters": {
   "subjectRef": "054wrj9dBQV4ECzTZzKp3Q",
   "purposeId": "news"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "c96534d8-8fcd-4a89-a55e-0d2845a202cc",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "validUntil": "2026-03-03T10:00:00.000Z",
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "99e1f101-b995-4315-ad5c-8a6337eeecf1",
   "stream": "subject-acme.054wrj9dBQV4ECzTZzKp3Q",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "8137c680-d763-57ba-a5fb-ffd7a6e59fca",
     "type": "ConsentRenewed",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "news",
    "state": "renewed"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/consents/:purposeId/withdrawal": {
  "parameters": {
   "subjectRef": "iqFOS-ZSJ-gf88AcKaSKBg",
   "purposeId": "news"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "99c3d606-141f-4835-a1fa-51b346b596e0",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "8dbe61ca-967b-4fdc-ac50-495e1b4d566a",
   "stream": "subject-acme.iqFOS-ZSJ-gf88AcKaSKBg",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "f10b0423-c8b0-57c0-a2ef-f6fb814ef79e",
     "type": "ConsentWithdrawn",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consent": {
    "purposeId": "news",
    "state": "withdrawn"
   }
  }
 },
 "POST /v1/subjects/:subjectRef/erasures": {
  "parameters": {
   "subjectRef": "tcDwviG9yTCAFJJVN4l5nQ"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "20ad7705-0149-44da-a13a-86a39a20ff0c",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "dataCategories": [
    "email",
    "never-heard-of"
   ],
   "ground": "consentWithdrawn"
  },
  "status": 201,
  "answer": {
   "commandId": "633dbcba-0959-4e04-a1b7-d809058c0908",
   "stream": "subject-acme.tcDwviG9yTCAFJJVN4l5nQ",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "118602c2-f011-5340-a0bb-1a62e8a48c1e",
     "type": "ErasureRequested",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "erasureId": "d61597c1-493c-5799-a0a1-34da024fd64c"
  }
 },
 "POST /v1/subjects/:subjectRef/erasures/:erasureId/approval": {
  "parameters": {
   "subjectRef": "lLkXfSqhEdyLzRxcunNyxA",
   "erasureId": "2a8d8816-e81b-59a9-a16a-6e980a3cc24c"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "91b2b398-c8e1-4d25-ac4e-dda5329f6e6a",
   "actor": {
    "role": "dataController",
    "id": "clerk-ebd786e2-0ae2-4745-a2e8-e8e256234b91"
   },
   "assessmentDigest": "3af3434dbb014cf24c9a14fa030f49b014a958549a9e8c0822c8cc470625ab45"
  },
  "status": 201,
  "answer": {
   "commandId": "6983a6f2-ea7d-4ff9-a241-c75642db4a6d",
   "stream": "subject-acme.lLkXfSqhEdyLzRxcunNyxA",
   "revision": 2,
   "position": "1042",
   "events": [
    {
     "eventId": "2bac2edf-10af-5c3b-a567-23affa64aff7",
     "type": "ErasureApproved",
     "revision": 2,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/erasures/:erasureId/assessment": {
  "parameters": {
   "subjectRef": "4iMiWVCUfQaAlohukL6ZwA",
   "erasureId": "16797cea-f466-5949-a8d3-8979987d8089"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "fb309b2f-2e98-4cfd-aa29-2b58780b3114",
   "actor": {
    "role": "dataController",
    "id": "clerk-c70c1b1f-ac83-4860-a986-2505874a965d"
   },
   "outcomes": [
    {
     "dataCategory": "all",
     "outcome": "erase"
    },
    {
     "dataCategory": "name",
     "outcome": "anonymise"
    },
    {
     "dataCategory": "invoices",
     "outcome": "withhold",
     "exemption": "legalObligation",
     "until": "2026-03-06T13:00:00.000Z"
    }
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "8678d8c9-35c9-487c-a5ab-6d28cdad25ce",
   "stream": "subject-acme.4iMiWVCUfQaAlohukL6ZwA",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "456e05ca-b681-5d2e-ac24-a74755db8be0",
     "type": "ErasurePartlyAccepted",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "assessmentDigest": "6f51f6c321f71058d0e8c7ccd5bd8304881b3bbc3a104f897e92b1d68a6d3aef"
  }
 },
 "POST /v1/subjects/:subjectRef/erasures/:erasureId/execution": {
  "parameters": {
   "subjectRef": "TN8pUPpu4JfDjftsAx4Mgw",
   "erasureId": "c8ad4ed0-e3c6-5470-a131-59ed92565461"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "62348d8c-a133-48b4-a67e-a19027b5c3d7",
   "actor": {
    "role": "dataController",
    "id": "clerk-c17339a3-c301-4c7f-ac15-36ef31b8b6f9"
   },
   "tasks": [
    {
     "system": "crm",
     "dataCategories": "all"
    },
    {
     "system": "billing",
     "dataCategories": [
      "email"
     ]
    }
   ],
   "backupsExpireAt": "2026-03-06T13:00:00.000Z"
  },
  "status": 201,
  "answer": {
   "commandId": "9fc82829-b41a-4cda-add6-b7e88b29f860",
   "stream": "subject-acme.TN8pUPpu4JfDjftsAx4Mgw",
   "revision": 5,
   "position": "1042",
   "events": [
    {
     "eventId": "8f9be357-4409-5706-a2f2-827f84441270",
     "type": "SubjectFenced",
     "revision": 3,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    },
    {
     "eventId": "fe9b121d-5ca3-5fe6-ad29-99a67e00b59b",
     "type": "ErasureTaskAssigned",
     "revision": 4,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    },
    {
     "eventId": "736e35ac-af3f-5b2b-a256-ff4ccba9fcf2",
     "type": "ErasureTaskAssigned",
     "revision": 5,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/erasures/:erasureId/tasks/:system/report": {
  "parameters": {
   "subjectRef": "ZyYkm1_raI1Sw-jE90sBYg",
   "erasureId": "72a5df79-114f-5c1c-af5c-9021e264144a",
   "system": "crm"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "66c311b2-6a66-47b0-a64d-1ffa6ad1f995",
   "actor": {
    "role": "dataController",
    "id": "clerk-95d24594-26a4-4ae0-aedb-6db3f05808c9"
   },
   "status": "completed",
   "dataCategories": [
    "email"
   ],
   "method": "overwrite"
  },
  "status": 201,
  "answer": {
   "commandId": "50c00c5b-94ea-410c-a329-6ec3631c55f5",
   "stream": "subject-acme.ZyYkm1_raI1Sw-jE90sBYg",
   "revision": 7,
   "position": "1042",
   "events": [
    {
     "eventId": "76b6e420-6e8b-5ea5-aeb5-6b5cc80aa672",
     "type": "ErasureTaskCompleted",
     "revision": 5,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    },
    {
     "eventId": "bd485f43-2de8-523c-a3cd-36d8f96d6303",
     "type": "DataErased",
     "revision": 6,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    },
    {
     "eventId": "ec54aa09-fd12-5a51-a19e-0434e632cc24",
     "type": "ErasureCompleted",
     "revision": 7,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/erasures/:erasureId/withdrawal": {
  "parameters": {
   "subjectRef": "rtWPzFZmiIO4JqrPj4D-Kw",
   "erasureId": "c79d581d-77cb-5344-aee1-8951de879292"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "bf44abf3-b6b4-4ba6-a0bb-049402061720",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "749d2a46-9b7c-488a-a5d5-7393fcc2291c",
   "stream": "subject-acme.rtWPzFZmiIO4JqrPj4D-Kw",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "ce0cd83f-c32b-521f-a263-9fd7bd187e23",
     "type": "ErasureRequestWithdrawn",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/legal-bases": {
  "parameters": {
   "subjectRef": "tXXf6XoQ-ccUQKEXO-dezw"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "b1733496-66a4-4605-a811-8cad48fc8c50",
   "actor": {
    "role": "dataController",
    "id": "clerk-7fb780ba-8f91-4414-a388-cca3d32bd2f0"
   },
   "purposeId": "news",
   "lawfulBasis": "contract",
   "justificationCode": "order-17",
   "validFrom": "2026-03-02T11:00:00.000Z",
   "validUntil": "2026-03-03T10:00:00.000Z"
  },
  "status": 201,
  "answer": {
   "commandId": "c7b24e1f-910d-4b67-a7a6-4249190c6ad9",
   "stream": "subject-acme.tXXf6XoQ-ccUQKEXO-dezw",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "74add0d2-06f6-55e4-aca7-f69930e9a91b",
     "type": "LegalBasisAsserted",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "legalBasisId": "0942a85f-7979-5dd4-ae1c-f042fce3564b"
  }
 },
 "POST /v1/subjects/:subjectRef/legal-bases/:legalBasisId/end": {
  "parameters": {
   "subjectRef": "kPUiNyre2E2-A9abTAXAwg",
   "legalBasisId": "8a5023c5-2b63-52e7-a2d3-2643b3eea7f0"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "3f9ddde4-559a-45a9-adc7-50fc3923171b",
   "actor": {
    "role": "dataController",
    "id": "clerk-07808b54-e816-4166-ad8d-73204d048cdb"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "88efe8e1-82e8-48e2-a725-6040332bc8cd",
   "stream": "subject-acme.kPUiNyre2E2-A9abTAXAwg",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "711ec4e7-ae82-57f2-ac6f-9c39a6279d69",
     "type": "LegalBasisEnded",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/legal-holds": {
  "parameters": {
   "subjectRef": "hbedFCpTQJx_eN7GPGgaFw"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "850060df-fedb-442e-a27c-b54330bdd8dc",
   "actor": {
    "role": "dataController",
    "id": "clerk-097645f9-9840-4ef3-ace1-566104061ff6"
   },
   "dataCategories": [
    "email"
   ],
   "legalReference": "AO:147(3)",
   "reviewAt": "2026-03-03T10:00:00.000Z"
  },
  "status": 201,
  "answer": {
   "commandId": "db9e0220-2212-4dda-aee6-6eb0a7ac07a5",
   "stream": "subject-acme.hbedFCpTQJx_eN7GPGgaFw",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "e8caa090-18bf-5f76-aad6-4586b6ad4b2c",
     "type": "LegalHoldPlaced",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "legalHoldId": "5b5005bb-4f60-5cf7-acf4-08f187b600fe"
  }
 },
 "POST /v1/subjects/:subjectRef/legal-holds/:legalHoldId/release": {
  "parameters": {
   "subjectRef": "KVlOxS1gKB88bINQCM5HXA",
   "legalHoldId": "3ddb864c-ec9e-5a09-ad99-6d7649460002"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "e4c3c254-0164-4cc6-a3e9-fd9592ea0f72",
   "actor": {
    "role": "dataController",
    "id": "clerk-5e27cce1-6ca5-4ed7-a3f3-d64d0792ac60"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "bd2d73fb-fba5-4866-a074-c63ed8fe5416",
   "stream": "subject-acme.KVlOxS1gKB88bINQCM5HXA",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "3699fda9-2b56-5517-a7c0-9bab82cd088a",
     "type": "LegalHoldReleased",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/objections": {
  "parameters": {
   "subjectRef": "q78k7OwjVSEIwKDYeiGwsQ"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "788c79e1-e4be-48c4-aa06-d41ab02ff9ce",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "kind": "particularSituation",
   "purposes": [
    "news"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "99330c8d-930f-4694-add4-9675bad74837",
   "stream": "subject-acme.q78k7OwjVSEIwKDYeiGwsQ",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "2c5c92ee-d2d7-5863-a7b1-9926267dfbf1",
     "type": "ObjectionRaised",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "objectionId": "adac580b-0a11-543e-a801-8c5e1e9f0247"
  }
 },
 "POST /v1/subjects/:subjectRef/objections/:objectionId/decision": {
  "parameters": {
   "subjectRef": "4OxtTYUyRJ9tst5JC9ESgg",
   "objectionId": "835a9183-78ec-549f-a293-e3b5aa9ab01f"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "41ad5634-24d3-4059-afff-b38cc28d21e6",
   "actor": {
    "role": "dataController",
    "id": "clerk-7b0289d6-4225-4cca-ae8d-b2b6fbc3ec79"
   },
   "outcome": "overridden",
   "justificationCode": "fraud-case"
  },
  "status": 201,
  "answer": {
   "commandId": "032a6614-f10c-4c52-a9fd-b2caa78ac5c7",
   "stream": "subject-acme.4OxtTYUyRJ9tst5JC9ESgg",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "ce71dd46-6980-5bc8-a258-97dededb6f98",
     "type": "ObjectionOverridden",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/objections/:objectionId/withdrawal": {
  "parameters": {
   "subjectRef": "Huht5_xHzVW_RNxZH9NcWg",
   "objectionId": "f72cffed-8785-5a4b-a663-a67f38276519"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "add99b20-4176-49c2-ab58-672963d2486f",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "f145f707-c3cf-436b-a03f-7cd68c45bdd1",
   "stream": "subject-acme.Huht5_xHzVW_RNxZH9NcWg",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "26aacc4f-8963-570b-a4a0-67a6207469b9",
     "type": "ObjectionWithdrawn",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/policy-acceptances": {
  "parameters": {
   "subjectRef": "Wy6hhUYPHfXaNu9J7zRqYQ"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "78823481-af9b-49a6-a9ac-8b5aa46710ea",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "policyId": "privacy",
   "version": "1",
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "ff37769d-614c-4c60-ae56-eede2a19e741",
   "stream": "subject-acme.Wy6hhUYPHfXaNu9J7zRqYQ",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "22d537bd-ded7-57be-a57e-74dc5550daf8",
     "type": "PolicyVersionAccepted",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/policy-notices": {
  "parameters": {
   "subjectRef": "cTnyGZJwmGG0EK6XqqfHhw"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "33322b5d-4a47-4a50-ab52-043e13e52711",
   "actor": {
    "role": "dataController",
    "id": "clerk-af9ec5c9-c78c-45c2-ae6a-583ccc40ac4c"
   },
   "policyId": "privacy",
   "version": "1",
   "deliveredAt": "2026-03-02T09:00:00.000Z",
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "af5cb175-96d4-4d91-ad1b-bc8d05b5ffb2",
   "stream": "subject-acme.cTnyGZJwmGG0EK6XqqfHhw",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "c94c838e-9739-52ef-a6ac-119b20038853",
     "type": "PolicyNoticeDelivered",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/preferences": {
  "parameters": {
   "subjectRef": "0Cdj1b1ssKybgilx4_JJ5g"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "03c19e51-40b2-4dd9-a77b-c2819962cf47",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "choices": [
    {
     "choice": "give",
     "purposeId": "news",
     "dataCategories": [
      "email"
     ],
     "recipients": [],
     "consentType": "explicit",
     "validUntil": "2026-03-03T10:00:00.000Z",
     "isSeparateDocument": true,
     "policyRef": {
      "policyId": "privacy",
      "version": "1",
      "language": "en"
     },
     "noticePresentedAt": "2026-03-02T09:00:00.000Z",
     "evidenceDigests": [
      "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
     ]
    },
    {
     "choice": "refuse",
     "purposeId": "confirmed"
    }
   ],
   "policyRef": {
    "policyId": "privacy",
    "version": "1",
    "language": "en"
   },
   "noticePresentedAt": "2026-03-02T09:00:00.000Z",
   "evidenceDigests": [
    "35c58de5b60cc982a4d7e0cbf1760801e5e276a7264fdb821b581783d7fa9c33"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "e5d41215-5f06-459b-a197-43d7613db194",
   "stream": "subject-acme.0Cdj1b1ssKybgilx4_JJ5g",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "67f9d199-ac52-5248-a1b4-b01bbade828a",
     "type": "ConsentGiven",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    },
    {
     "eventId": "e01316cf-a1a6-5ae6-a1ac-e4e0183d8391",
     "type": "ConsentRefused",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consents": [
    {
     "purposeId": "news",
     "state": "given"
    },
    {
     "purposeId": "confirmed",
     "state": "refused"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/restrictions": {
  "parameters": {
   "subjectRef": "Ig_oBMbkMkXmZKi54abS4g"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "c686b8dd-6300-4347-a352-528afe9f1a12",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   },
   "ground": "unlawfulProcessing",
   "dataCategories": [
    "email",
    "never-heard-of"
   ],
   "purposes": [
    "news"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "f29869f3-e8e5-46be-a206-6119c5288a12",
   "stream": "subject-acme.Ig_oBMbkMkXmZKi54abS4g",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "fffce1b4-c356-5a8d-a42e-e1b413511d5a",
     "type": "RestrictionImposed",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "restrictionId": "454d7572-0299-5890-a500-908473a9c801"
  }
 },
 "POST /v1/subjects/:subjectRef/restrictions/:restrictionId/authorisations": {
  "parameters": {
   "subjectRef": "N7vhArEVnWEOeVxnDov3wQ",
   "restrictionId": "291f30d2-fa56-5265-ac37-3812d6cf948a"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "e16230e4-760e-4c2c-a07d-8763f8d6dded",
   "actor": {
    "role": "dataController",
    "id": "clerk-e681e555-9897-4e3f-a08e-a9ab4db36ff0"
   },
   "exception": "legalClaims",
   "until": "2026-03-03T10:00:00.000Z",
   "purposes": [
    "news"
   ]
  },
  "status": 201,
  "answer": {
   "commandId": "521c998b-29c0-4c09-ab9f-f83f38ed20ee",
   "stream": "subject-acme.N7vhArEVnWEOeVxnDov3wQ",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "9e43f5e4-4250-5947-afe5-21625de0c7de",
     "type": "RestrictedProcessingAuthorised",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/restrictions/:restrictionId/lift": {
  "parameters": {
   "subjectRef": "MmksHVcXy2d8NNtweqQBUw",
   "restrictionId": "576f43a9-24e2-5461-ad7d-e2c8e22359fc"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "fd1a8c7a-2f10-4144-a6c2-cb9ecad8bdbe",
   "actor": {
    "role": "dataController",
    "id": "clerk-ca26f312-6ab4-481b-a750-ef3a04f2c930"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "6e6a98e2-788b-4469-aed7-d2c019a3ef27",
   "stream": "subject-acme.MmksHVcXy2d8NNtweqQBUw",
   "revision": 2,
   "position": "1042",
   "events": [
    {
     "eventId": "bd6f6d69-86f4-5927-affb-922e67041bb0",
     "type": "RestrictionLifted",
     "revision": 2,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/restrictions/:restrictionId/lift-announcement": {
  "parameters": {
   "subjectRef": "-TkFiQc2hFJ3EVawA3S3bA",
   "restrictionId": "bc5aa123-29d6-5d8c-a70f-a2cc0c5328c8"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "3befcc21-3dbc-4d42-a862-b7bfa491c44f",
   "actor": {
    "role": "dataController",
    "id": "clerk-387e697f-ee95-449c-a924-99e2335917ae"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "2c831251-4e14-4021-aee9-399f0879129e",
   "stream": "subject-acme.-TkFiQc2hFJ3EVawA3S3bA",
   "revision": 1,
   "position": "1042",
   "events": [
    {
     "eventId": "192b466d-a102-5a33-a434-c59fac4059b2",
     "type": "RestrictionLiftAnnounced",
     "revision": 1,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ]
  }
 },
 "POST /v1/subjects/:subjectRef/withdrawal": {
  "parameters": {
   "subjectRef": "7WRJrrqAJgElOE24KoB2Dw"
  },
  "body": {
   "expressedAt": "2026-03-02T09:00:00.000Z",
   "receivedAt": "2026-03-02T09:30:00.000Z",
   "channel": "web",
   "correlationId": "488765ce-ea5f-4969-a057-88a5f5b17832",
   "actor": {
    "role": "dataSubject",
    "id": "anna"
   }
  },
  "status": 201,
  "answer": {
   "commandId": "3fc75e60-b122-40a7-a1e6-be8761213f8d",
   "stream": "subject-acme.7WRJrrqAJgElOE24KoB2Dw",
   "revision": 0,
   "position": "1042",
   "events": [
    {
     "eventId": "ec0c9bf5-4c17-572b-afc3-704bcf740f41",
     "type": "ConsentWithdrawn",
     "revision": 0,
     "recordedAt": "2026-03-02T10:00:00.000Z"
    }
   ],
   "consents": []
  }
 }
};
