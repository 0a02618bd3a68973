// Made by `npm run docs` from the /openapi.json with the SHA-256 715a3a8547788f4619ce54b95c783726dc0932f0ecd31d0bfc2e1fb3fea4f23a, its examples left out.

export interface paths {
    "/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dashboard
         * @description Pages for a browser, which read this API with the token of whoever looks.
         *
         *     Needs no token.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the dashboard
         * @description A script or a style. Its name changes with what it holds.
         *
         *     Needs no token.
         */
        get: operations["getDashboardAssetsByAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/icon.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The icon of the dashboard
         * @description A picture.
         *
         *     Needs no token.
         */
        get: operations["getDashboardIconSvg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboard/settings.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in to the dashboard
         * @description The issuer, the client id for it, and the claims of its tokens; empty where a token is brought along.
         *
         *     Needs no token.
         */
        get: operations["getDashboardSettingsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document for people
         * @description The interactive reference. A token that is typed in is forgotten with the page.
         *
         *     Needs no token.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the reference
         * @description Scripts and style of the interactive reference.
         *
         *     Needs no token.
         */
        get: operations["getDocsByFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description For who starts the process again when it is not.
         *
         *     Needs no token.
         */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can the service answer?
         * @description For load balancers: 503 while a store is away or a view is not ready.
         *
         *     Needs no token.
         */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics
         * @description For Prometheus.
         *
         *     Needs no token.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1, made from the routes that the service serves.
         *
         *     Needs no token.
         */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an error code means
         * @description A page about a code: when it is answered, and what to do.
         *
         *     Needs no token.
         */
        get: operations["getProblemsByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who read what of whom
         * @description Lists the reads of details of people, oldest first, of the last 30 days unless the caller says otherwise. This read is recorded too (trust 5).
         *
         *     For auditor.
         */
        get: operations["getAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bundle of the log
         * @description The entries between two checkpoints, or those of one person with their proofs, in one tar that `ledger-verify.mjs` checks.
         *
         *     For auditor.
         */
        get: operations["getAuditBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded
         * @description Lists the facts of the whole tenant in the order of their positions, by pages from either end or as one stream of lines from the oldest on (domain-model 4).
         *
         *     For auditor.
         */
        get: operations["getAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The consents of all people
         * @description Lists consents as they stand now, by purpose, state or the end that comes first (domain-model 6, "Consent").
         *
         *     For operator, auditor.
         */
        get: operations["getConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/controller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the tenant
         * @description Lists regime and calendar of the tenant, and which of the settings are in force (domain-model 9).
         *
         *     For service-command, service-decision, dashboard, operator, approver, auditor, admin.
         */
        get: operations["getController"];
        put?: never;
        /**
         * Set regime and calendar
         * @description Says by which law and working days the tenant is judged, from a day on. What was decided before stays as it was (domain-model 2, rule 8; domain-model 9).
         *
         *     For admin.
         */
        post: operations["postController"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decision-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asked what of whom, and what was answered
         * @description Lists the answers to questions about purposes that have them kept (`logDecisions`), oldest first, of the last 30 days unless the caller says otherwise. An answer stands here up to a second after it was given.
         *
         *     For auditor.
         */
        get: operations["getDecisionLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May these data be processed?
         * @description Answers whether data of these categories may be processed for this purpose. A denial is a 200 as well: read `decision`, and treat what is no answer as DENY (domain-model 7).
         *
         *     For service-decision, operator, auditor.
         */
        post: operations["postDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 100 questions at once
         * @description Answers each question by itself, in order: never 200 over hidden errors (domain-model 7).
         *
         *     For service-decision, operator, auditor.
         */
        post: operations["postDecisionsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Why an answer is as it is
         * @description Answers a question with the steps that led to the answer, and the events that each step found (domain-model 7).
         *
         *     For operator, auditor.
         */
        post: operations["postDecisionsExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Many questions, line by line
         * @description Answers up to 100,000 questions while it reads them, one line for each, in order. A bad line is answered with a problem and the rest go on (domain-model 7).
         *
         *     For service-decision, operator, auditor.
         */
        post: operations["postDecisionsStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The erasures of all people
         * @description Lists cases of erasure with their states and terms, to find those that wait for somebody (domain-model 6, "Erasure"). `needs`: those that the number of the overview with this name counts.
         *
         *     For operator, approver, auditor.
         */
        get: operations["getErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was permitted and should not have been
         * @description Lists the intervals in which answers rested on a consent that had been withdrawn already, because the withdrawal was recorded late (domain-model 2, rule 2).
         *
         *     For operator, auditor.
         */
        get: operations["getExposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is recorded, as it is recorded
         * @description Sends server-sent events: what to forget of cached answers. It goes on after `Last-Event-ID` (http-api 5).
         *
         *     For dashboard, operator, auditor.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The legal holds of all people
         * @description Lists duties to keep data, with the day on which each is to be looked at again (domain-model 6, "Legal hold").
         *
         *     For operator, approver, auditor.
         */
        get: operations["getLegalHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the log has come
         * @description Shows the size of the transparency log of the tenant, what its last checkpoint covers and who has cosigned it.
         *
         *     For operator, auditor.
         */
        get: operations["getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last checkpoint
         * @description The last checkpoint as a signed note (C2SP tlog-checkpoint): what auditors and witnesses keep.
         *
         *     For auditor.
         */
        get: operations["getLogCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/checkpoints/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checkpoint of a size
         * @description An earlier checkpoint as a signed note.
         *
         *     For auditor.
         */
        get: operations["getLogCheckpointsBySize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the log has come
         * @description Shows the size of the transparency log of the tenant, what its last checkpoint covers and who has cosigned it.
         *
         *     For operator, auditor.
         */
        get: operations["getLogDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last checkpoint
         * @description The last checkpoint as a signed note (C2SP tlog-checkpoint): what auditors and witnesses keep.
         *
         *     For auditor.
         */
        get: operations["getLogDecisionsCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/checkpoints/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checkpoint of a size
         * @description An earlier checkpoint as a signed note.
         *
         *     For auditor.
         */
        get: operations["getLogDecisionsCheckpointsBySize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That the log was only appended to
         * @description Proves that a checkpoint extends an earlier one: nothing was changed or taken out in between (RFC 6962).
         *
         *     For auditor.
         */
        get: operations["getLogDecisionsProofsConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That an event lies in the log
         * @description Proves that an event is an entry of the log under a signed checkpoint (RFC 6962).
         *
         *     For operator, auditor.
         */
        get: operations["getLogDecisionsProofsInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/tile/{level}/{tile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hashes of the log
         * @description A tile of the tree, as C2SP tlog-tiles lays it out.
         *
         *     For auditor.
         */
        get: operations["getLogDecisionsTileByLevelByTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/decisions/tile/entries/{tile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the log
         * @description The entries under a tile of leaves, as C2SP tlog-tiles lays them out. They are the events, so this read is recorded (trust 5).
         *
         *     For auditor.
         */
        get: operations["getLogDecisionsTileEntriesByTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That the log was only appended to
         * @description Proves that a checkpoint extends an earlier one: nothing was changed or taken out in between (RFC 6962).
         *
         *     For auditor.
         */
        get: operations["getLogProofsConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * That an event lies in the log
         * @description Proves that an event is an entry of the log under a signed checkpoint (RFC 6962).
         *
         *     For operator, auditor.
         */
        get: operations["getLogProofsInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/tile/{level}/{tile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hashes of the log
         * @description A tile of the tree, as C2SP tlog-tiles lays it out.
         *
         *     For auditor.
         */
        get: operations["getLogTileByLevelByTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/tile/entries/{tile}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the log
         * @description The entries under a tile of leaves, as C2SP tlog-tiles lays them out. They are the events, so this read is recorded (trust 5).
         *
         *     For auditor.
         */
        get: operations["getLogTileEntriesByTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The objections of all people
         * @description Lists objections with their states, to find those that wait for a decision (domain-model 6, "Objection").
         *
         *     For operator, approver, auditor.
         */
        get: operations["getObjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for somebody
         * @description Counts the cases of the tenant that are open, overdue or end soon, and the views that lag: numbers alone, rounded for who may not see people.
         *
         *     For dashboard, operator, approver, auditor, admin.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policyId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a policy
         * @description Lists the versions of a policy, the texts of each by their hashes, and which one is in force (domain-model 6, "Policy versions").
         *
         *     For service-command, service-decision, dashboard, operator, approver, auditor, admin.
         */
        get: operations["getPoliciesByPolicyIdVersions"];
        put?: never;
        /**
         * Publish a policy version
         * @description Keeps the texts that people are shown, under their hash, and says how the version comes to bind them (domain-model 6, "Policy versions").
         *
         *     For admin.
         */
        post: operations["postPoliciesByPolicyIdVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policyId}/versions/{version}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a policy version
         * @description Takes back a version of a policy that is not in force yet. Its texts stay readable (domain-model 6, "Cancellation").
         *
         *     For admin.
         */
        post: operations["postPoliciesByPolicyIdVersionsByVersionCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policyId}/versions/{version}/texts/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of a policy version
         * @description Shows a text as people were shown it. It stays readable for ever (domain-model 3).
         *
         *     For service-command, service-decision, dashboard, operator, approver, auditor, admin.
         */
        get: operations["getPoliciesByPolicyIdVersionsByVersionTextsByLanguage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the views are
         * @description Shows how far each view is behind, and what stopped it (architecture, "Poison").
         *
         *     For dashboard, operator, auditor, admin.
         */
        get: operations["getProjections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All purposes
         * @description Lists the purposes of the tenant with their versions (domain-model 1).
         *
         *     For service-command, service-decision, dashboard, operator, approver, auditor, admin.
         */
        get: operations["getPurposes"];
        put?: never;
        /**
         * Register a purpose
         * @description Declares why data are processed: categories, lawful bases in their order, recipients and what a consent needs. Nothing can be recorded for a purpose that is not registered (domain-model 1).
         *
         *     For admin.
         */
        post: operations["postPurposes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes/{purposeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One purpose
         * @description Shows a purpose with all its versions, and which one is in force (domain-model 1).
         *
         *     For service-command, service-decision, dashboard, operator, approver, auditor, admin.
         */
        get: operations["getPurposesByPurposeId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes/{purposeId}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a purpose
         * @description Ends a purpose from a day on: nothing new is permitted for it, withdrawals stay possible. Its id is never used again (domain-model 6).
         *
         *     For admin.
         */
        post: operations["postPurposesByPurposeIdRetirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes/{purposeId}/retirement/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a retirement
         * @description Takes back a retirement of a purpose that is not in force yet (domain-model 6, "Cancellation").
         *
         *     For admin.
         */
        post: operations["postPurposesByPurposeIdRetirementCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes/{purposeId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revise a purpose
         * @description Makes the next version of a purpose. Whoever consented to the version before keeps that consent unless the new one asks for more (domain-model 6, "Purpose versions and consent").
         *
         *     For admin.
         */
        post: operations["postPurposesByPurposeIdRevisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/purposes/{purposeId}/versions/{version}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a purpose version
         * @description Takes back a version that is not in force yet, for example one with a wrong date (domain-model 6, "Cancellation").
         *
         *     For admin.
         */
        post: operations["postPurposesByPurposeIdVersionsByVersionCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The restrictions of all people
         * @description Lists restrictions with their states, to find those that wait for somebody (domain-model 6, "Restriction").
         *
         *     For operator, approver, auditor.
         */
        get: operations["getRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of each day
         * @description Counts what was given, refused, withdrawn and expired on each day for each purpose version. Small counts are hidden (domain-model 8).
         *
         *     For dashboard, operator, auditor, admin.
         */
        get: operations["getStatisticsDaily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a reference
         * @description Makes a random reference for a person. Nothing is recorded; the ledger knows people by such references alone (domain-model 1).
         *
         *     For service-command, operator.
         */
        post: operations["postSubjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two moments
         * @description Compares what held for a person at two moments, each by what was known at some time, with the facts in between (domain-model 2).
         *
         *     For operator, auditor.
         */
        get: operations["getSubjectsBySubjectRefChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give consent
         * @description Records that a person consented to a purpose, or that a consent waits for its confirmation under double opt-in. It counts from the latest of expression, notice, confirmation and policy (domain-model 2, rules 1, 3, 4 and 5).
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents/{purposeId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a consent
         * @description Records the second half of a double opt-in: the person followed the link before the term ran out (domain-model 6, "Double opt-in").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefConsentsByPurposeIdConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents/{purposeId}/invalidation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a consent invalid
         * @description Records that a consent never was valid, for example because it was not free. It is taken away from its start on (domain-model 6, "Consent").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefConsentsByPurposeIdInvalidation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents/{purposeId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse consent
         * @description Records a no to a purpose. Accepted in every state (domain-model 2, rules 2 and 6).
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefConsentsByPurposeIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents/{purposeId}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a consent
         * @description Moves the end of a live consent. It revives none that has ended (domain-model 6, "Consent").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefConsentsByPurposeIdRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/consents/{purposeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw consent
         * @description Records that a person withdrew consent to a purpose. Accepted in every state, also without a consent; it counts from its receipt (domain-model 2, rules 2 and 6).
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefConsentsByPurposeIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request an erasure
         * @description Opens a case about the erasure of data, on one of the grounds of Art. 17(1) (domain-model 6, "Erasure").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefErasures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures/{erasureId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an erasure
         * @description A second person approves exactly the assessment whose digest is named: nobody erases alone (domain-model 6, "Erasure").
         *
         *     For approver.
         */
        post: operations["postSubjectsBySubjectRefErasuresByErasureIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures/{erasureId}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assess an erasure
         * @description Says for each data category whether it will be erased, made anonymous or kept, and by which exemption. The answer has the digest that the approval must name (domain-model 6, "Erasure").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefErasuresByErasureIdAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures/{erasureId}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute an erasure
         * @description Fences the subject and gives each system its task. From here on nothing permissive is recorded for what is erased (domain-model 6, "Erasure").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefErasuresByErasureIdExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures/{erasureId}/tasks/{system}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a task of an erasure
         * @description Says that a system has carried out its task, or failed. The last report completes the case (domain-model 6, "Erasure").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefErasuresByErasureIdTasksBySystemReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/erasures/{erasureId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a request to erase
         * @description Records that the person no longer asks for the erasure, before it is executed (domain-model 6, "Erasure").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefErasuresByErasureIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded about a person
         * @description Lists the facts about a person, oldest first: who said what, when it was said, received and recorded (domain-model 4).
         *
         *     For operator, auditor.
         */
        get: operations["getSubjectsBySubjectRefHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/legal-bases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rely on another lawful basis
         * @description Records that the controller relies on a basis other than consent for a purpose, from when until when and why (domain-model 6, "Legal basis").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefLegalBases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/legal-bases/{legalBasisId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a lawful basis
         * @description Ends the reliance on a basis (domain-model 6, "Legal basis").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefLegalBasesByLegalBasisIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place a legal hold
         * @description Records a duty to keep data. It stops their destruction and permits nothing but storing (domain-model 6, "Legal hold").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefLegalHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/legal-holds/{legalHoldId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a legal hold
         * @description Ends a duty to keep data; an erasure that waited for it goes on (domain-model 6, "Legal hold").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefLegalHoldsByLegalHoldIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to processing
         * @description Records a no to processing that does not rest on consent. One to direct marketing is absolute; one for a particular situation is weighed (domain-model 6, "Objection").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefObjections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/objections/{objectionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an objection
         * @description Upholds an objection, or overrides it with a justification (domain-model 6, "Objection").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefObjectionsByObjectionIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/objections/{objectionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an objection
         * @description Records that the person takes an objection back (domain-model 6, "Objection").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefObjectionsByObjectionIdWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/policy-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a policy was accepted
         * @description Records that a person accepted a policy version, as one that reduces rights needs it before it binds (domain-model 6, "Policy versions").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefPolicyAcceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/policy-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a policy was shown
         * @description Records that a policy version reached a person: by which evidence, and when. A material version binds after its notice (domain-model 6, "Policy versions").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefPolicyNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a form of choices
         * @description Gives, refuses or withdraws consent to several purposes at once: all choices are recorded or none (domain-model 6, "Consent").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefPreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restrict processing
         * @description Marks data: they are kept, and nothing else is done with them save what Art. 18(2) allows. Accepted in every state (domain-model 6, "Restriction").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefRestrictions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/restrictions/{restrictionId}/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorise processing under a restriction
         * @description Allows one of the exceptions of Art. 18(2) for a restriction, until a time (domain-model 6, "Restriction").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefRestrictionsByRestrictionIdAuthorisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/restrictions/{restrictionId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a restriction
         * @description Ends a restriction whose end was announced (domain-model 6, "Restriction").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefRestrictionsByRestrictionIdLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/restrictions/{restrictionId}/lift-announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce the end of a restriction
         * @description Records that the person was informed that a restriction will be lifted, as Art. 18(3) asks (domain-model 6, "Restriction").
         *
         *     For operator.
         */
        post: operations["postSubjectsBySubjectRefRestrictionsByRestrictionIdLiftAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What holds for a person
         * @description Shows consents, restrictions, objections, bases, holds and erasures of a person, now or at a moment, with the commands that each would accept (domain-model 6).
         *
         *     For service-command, operator, approver, auditor.
         */
        get: operations["getSubjectsBySubjectRefStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subjects/{subjectRef}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw consent to everything
         * @description Records one withdrawal that covers every purpose, also those that are registered later (domain-model 6, "Consent").
         *
         *     For service-command, operator.
         */
        post: operations["postSubjectsBySubjectRefWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptPolicyVersionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description the policy */
            policyId: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /** @description of the policy; names do not order versions */
            version: string;
        };
        AcceptPolicyVersionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        AnnounceRestrictionLiftBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        AnnounceRestrictionLiftResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        AnsweredLine: {
            /** @description the answer, with status 200 */
            decision?: {
                /**
                 * instant
                 * @description the moment that the question is about
                 */
                at: string;
                /** @description until when a caller may reuse it */
                cacheUntil: string | null;
                /**
                 * @description why
                 * @enum {unknown}
                 */
                code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                /**
                 * @description whether the data may be processed; a caller need read nothing else
                 * @enum {unknown}
                 */
                decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                /** @description the events that decided */
                decisiveEvents: string[];
                /**
                 * @description the question was about another moment
                 * @constant
                 */
                historical?: true;
                /**
                 * instant
                 * @description by what was known when
                 */
                knownAt: string;
                /** @description the basis that permits, where it is one for all categories */
                lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                /** @description the answer for each data category */
                perCategory: {
                    /**
                     * @description why
                     * @enum {unknown}
                     */
                    code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                    /**
                     * identifier
                     * @description the data category
                     */
                    dataCategory: string;
                    /**
                     * @description whether it may be processed
                     * @enum {unknown}
                     */
                    decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                    /** @description the basis that permits */
                    lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                }[];
                /** @description the policy version that binds the subject */
                policyVersion: {
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                } | null;
                /** @description what the answer has seen; null where the ledger cannot know */
                position: string | null;
                /** @description the version of the purpose that was judged by */
                purposeVersion: number | null;
                /** @description the rules that were applied */
                rules: {
                    /**
                     * version
                     * @description of its rules
                     */
                    packVersion: string;
                    /**
                     * regime
                     * @description the law
                     */
                    regime: string;
                } | null;
                /** @description when the answer flips by itself */
                validUntil: string | null;
            };
            /**
             * whole number
             * @description its number in what was sent, from 1; blank lines count
             */
            line: number;
            /**
             * problem details
             * @description with any other status: why there is none
             */
            problem?: Record<string, never>;
            /**
             * whole number
             * @description the HTTP status that the question alone would have got
             */
            status: number;
        };
        AnyActor: {
            /** @description who, without personal data; absent: the token’s subject */
            id?: string;
            /**
             * @description in which capacity
             * @enum {string}
             */
            role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
        };
        ApproveErasureBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /** @description of the assessment that was read */
            assessmentDigest: string;
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        ApproveErasureResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        AssertLegalBasisBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description why the controller’s reasons prevail, as a code of its own */
            justificationCode: string;
            /**
             * @description the basis of Art. 6(1)(b) to (f)
             * @enum {string}
             */
            lawfulBasis: "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest";
            /** @description the purpose */
            purposeId: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            validFrom?: string;
            /**
             * Format: date-time
             * @description when it ends; absent: by what the purpose says
             */
            validUntil?: string;
        };
        AssertLegalBasisResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * UUID
             * @description what the command made
             */
            legalBasisId: string;
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        AssessErasureBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description what becomes of each category; "all" is the default for those not named */
            outcomes: components["schemas"]["OutcomeBody"][];
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        AssessErasureResponse: {
            /**
             * SHA-256 digest
             * @description what an approval names
             */
            assessmentDigest: string;
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        AuditItem: {
            /** @description whose act it is */
            actor: {
                /**
                 * pseudonym
                 * @description who, without personal data
                 */
                id: string;
                /**
                 * @description in which capacity
                 * @enum {unknown}
                 */
                role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
            };
            /**
             * state and what belongs to it
             * @description the thing that it changed, as it is then
             */
            after?: Record<string, never>;
            /**
             * state and what belongs to it
             * @description the thing that it changed, as it was
             */
            before?: Record<string, never>;
            /**
             * channel
             * @description by which way it came
             */
            channel: string;
            /**
             * idempotency key
             * @description the command that caused it
             */
            commandId: string;
            /**
             * UUID
             * @description what the caller counts as one matter
             */
            correlationId?: string;
            /**
             * what docs/events.md lists for the type
             * @description what the event says
             */
            data: Record<string, never>;
            /**
             * UUID
             * @description the event
             */
            eventId: string;
            /** @description of the ciphertexts that hold the evidence */
            evidenceDigests?: string[];
            /**
             * instant
             * @description when the person expressed it
             */
            expressedAt?: string;
            /** @description the policy text that the act referred to */
            policyRef?: {
                /**
                 * SHA-256 digest
                 * @description of the text that was shown
                 */
                contentHash?: string;
                /**
                 * language tag
                 * @description the language of the text that was shown
                 */
                language?: string;
                /**
                 * identifier
                 * @description the policy
                 */
                policyId: string;
                /**
                 * policy version
                 * @description its version
                 */
                version: string;
            };
            /**
             * position
             * @description of the event in the ledger
             */
            position: string;
            /**
             * instant
             * @description when the controller received it
             */
            receivedAt: string;
            /**
             * instant
             * @description when it was recorded
             */
            recordedAt: string;
            /** @description who was authenticated */
            recordedBy: {
                /** @description the token's roles */
                roles: string[];
                /**
                 * pseudonym
                 * @description the token's subject
                 */
                sub: string;
            };
            /**
             * whole number
             * @description its place in the stream
             */
            revision: number;
            /**
             * whole number
             * @description of `data`
             */
            schemaVersion: number;
            /**
             * stream
             * @description where it was recorded
             */
            stream: string;
            /**
             * subject reference
             * @description the person, in streams of subjects
             */
            subjectRef?: string;
            /**
             * event type
             * @description what happened
             */
            type: string;
        };
        AuditItems: {
            /** @description in the order of the list */
            items: {
                /** @description whose act it is */
                actor: {
                    /**
                     * pseudonym
                     * @description who, without personal data
                     */
                    id: string;
                    /**
                     * @description in which capacity
                     * @enum {unknown}
                     */
                    role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
                };
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it is then
                 */
                after?: Record<string, never>;
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it was
                 */
                before?: Record<string, never>;
                /**
                 * channel
                 * @description by which way it came
                 */
                channel: string;
                /**
                 * idempotency key
                 * @description the command that caused it
                 */
                commandId: string;
                /**
                 * UUID
                 * @description what the caller counts as one matter
                 */
                correlationId?: string;
                /**
                 * what docs/events.md lists for the type
                 * @description what the event says
                 */
                data: Record<string, never>;
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /** @description of the ciphertexts that hold the evidence */
                evidenceDigests?: string[];
                /**
                 * instant
                 * @description when the person expressed it
                 */
                expressedAt?: string;
                /** @description the policy text that the act referred to */
                policyRef?: {
                    /**
                     * SHA-256 digest
                     * @description of the text that was shown
                     */
                    contentHash?: string;
                    /**
                     * language tag
                     * @description the language of the text that was shown
                     */
                    language?: string;
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /**
                 * position
                 * @description of the event in the ledger
                 */
                position: string;
                /**
                 * instant
                 * @description when the controller received it
                 */
                receivedAt: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description who was authenticated */
                recordedBy: {
                    /** @description the token's roles */
                    roles: string[];
                    /**
                     * pseudonym
                     * @description the token's subject
                     */
                    sub: string;
                };
                /**
                 * whole number
                 * @description its place in the stream
                 */
                revision: number;
                /**
                 * whole number
                 * @description of `data`
                 */
                schemaVersion: number;
                /**
                 * stream
                 * @description where it was recorded
                 */
                stream: string;
                /**
                 * subject reference
                 * @description the person, in streams of subjects
                 */
                subjectRef?: string;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
            /**
             * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
             * @constant
             */
            quarantined?: true;
        };
        AuthoriseRestrictedProcessingBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * @description what Art. 18(2) allows under a restriction
             * @enum {string}
             */
            exception: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest";
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description for which purposes; absent: all that are restricted */
            purposes?: string[];
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description when it ends; absent: without end
             */
            until?: string;
        };
        AuthoriseRestrictedProcessingResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        CancelScheduledPolicyVersionBody: {
            /** @description why, as a code of the controller’s own */
            reason: string;
        };
        CancelScheduledPolicyVersionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * identifier
             * @description the policy
             */
            policyId: string;
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * policy version
             * @description the version that was published, or taken back
             */
            version: string;
        };
        CancelScheduledRetirementBody: {
            /** @description why, as a code of the controller’s own */
            reason: string;
        };
        CancelScheduledRetirementResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the version that was taken back, else its last
             */
            version: number;
        };
        CancelScheduledVersionBody: {
            /** @description why, as a code of the controller’s own */
            reason: string;
        };
        CancelScheduledVersionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the version that was taken back, else its last
             */
            version: number;
        };
        ConfigureControllerBody: {
            /**
             * @description which days are working days; absent: all but weekends
             * @enum {string}
             */
            calendar?: "weekends" | "ru";
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            effectiveFrom?: string;
            /**
             * @description the law that the tenant is judged by
             * @enum {string}
             */
            regime: "EU_GDPR" | "RU_152FZ";
            /** @description IANA time zone */
            timeZone?: string;
        };
        ConfigureControllerResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the last version of the tenant's settings
             */
            version: number;
        };
        ConfirmConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        ConfirmConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent that the command is about */
            consent: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ConsistencyProof: {
            /**
             * whole number
             * @description the size of the earlier checkpoint
             */
            from: number;
            /** @description the proof (RFC 6962) */
            hashes: string[];
            /**
             * whole number
             * @description the size of the later one
             */
            to: number;
        };
        Controller: {
            /** @description ascending */
            versions: {
                /**
                 * calendar id
                 * @description the working days that terms skip to
                 */
                calendar: string;
                /**
                 * instant
                 * @description from when it holds; absent for the default
                 */
                effectiveFrom?: string;
                /**
                 * true or false
                 * @description holds now
                 */
                inForce: boolean;
                /**
                 * @description the law whose rules apply
                 * @enum {unknown}
                 */
                regime: "EU_GDPR" | "RU_152FZ";
                /**
                 * IANA time zone
                 * @description legal days are counted in it
                 */
                timeZone: string;
                /**
                 * whole number
                 * @description rises by one; 0 is the default that nobody chose
                 */
                version: number;
            }[];
        };
        ControllerOrAuthority: {
            /** @description who, without personal data; absent: the token’s subject */
            id?: string;
            /**
             * @description in which capacity: the controller or an authority
             * @enum {string}
             */
            role: "dataController" | "authority";
        };
        DailyStatistics: {
            /** @description in the order of the list */
            items: {
                /** @description at the end of the day; null: hidden for its own sake or for what it would give away */
                active: number | null;
                /**
                 * date
                 * @description UTC, of the receipt
                 */
                day: string;
                /** @description consents that ended by themselves; null: 1 to 4 */
                expired: number | null;
                /** @description consents given, at the confirmation under double opt-in; null: 1 to 4 */
                given: number | null;
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * whole number
                 * @description its version
                 */
                purposeVersion: number;
                /** @description refusals; null: 1 to 4 */
                refused: number | null;
                /** @description withdrawals; null: 1 to 4 */
                withdrawn: number | null;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        DataCategoryBody: {
            /** @description the data category */
            id: string;
            /**
             * @description whether the purpose can do without it; it informs and is no gate
             * @enum {string}
             */
            necessity: "required" | "optional";
            /** @description by which class of terms it is kept */
            retentionClass?: string;
        };
        DecideObjectionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description why the controller’s reasons prevail, as a code of its own */
            justificationCode?: string;
            /**
             * @description what was decided
             * @enum {string}
             */
            outcome: "upheld" | "overridden";
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        DecideObjectionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        Decision: {
            /**
             * instant
             * @description the moment that the question is about
             */
            at: string;
            /** @description until when a caller may reuse it */
            cacheUntil: string | null;
            /**
             * @description why
             * @enum {unknown}
             */
            code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
            /**
             * @description whether the data may be processed; a caller need read nothing else
             * @enum {unknown}
             */
            decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
            /** @description the events that decided */
            decisiveEvents: string[];
            /**
             * @description the question was about another moment
             * @constant
             */
            historical?: true;
            /**
             * instant
             * @description by what was known when
             */
            knownAt: string;
            /** @description the basis that permits, where it is one for all categories */
            lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
            /** @description the answer for each data category */
            perCategory: {
                /**
                 * @description why
                 * @enum {unknown}
                 */
                code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                /**
                 * identifier
                 * @description the data category
                 */
                dataCategory: string;
                /**
                 * @description whether it may be processed
                 * @enum {unknown}
                 */
                decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                /** @description the basis that permits */
                lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
            }[];
            /** @description the policy version that binds the subject */
            policyVersion: {
                /**
                 * identifier
                 * @description the policy
                 */
                policyId: string;
                /**
                 * policy version
                 * @description its version
                 */
                version: string;
            } | null;
            /** @description what the answer has seen; null where the ledger cannot know */
            position: string | null;
            /** @description the version of the purpose that was judged by */
            purposeVersion: number | null;
            /** @description the rules that were applied */
            rules: {
                /**
                 * version
                 * @description of its rules
                 */
                packVersion: string;
                /**
                 * regime
                 * @description the law
                 */
                regime: string;
            } | null;
            /** @description when the answer flips by itself */
            validUntil: string | null;
        };
        EndLegalBasisBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        EndLegalBasisResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ExecuteErasureBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * Format: date-time
             * @description when the last backup with the data is gone
             */
            backupsExpireAt?: string;
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /** @description which system destroys what */
            tasks: components["schemas"]["TaskBody"][];
        };
        ExecuteErasureResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ExplainedDecision: {
            /**
             * instant
             * @description the moment that the question is about
             */
            at: string;
            /** @description until when a caller may reuse it */
            cacheUntil: string | null;
            /**
             * @description why
             * @enum {unknown}
             */
            code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
            /**
             * @description whether the data may be processed; a caller need read nothing else
             * @enum {unknown}
             */
            decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
            /** @description the events that decided */
            decisiveEvents: string[];
            /**
             * @description the question was about another moment
             * @constant
             */
            historical?: true;
            /**
             * instant
             * @description by what was known when
             */
            knownAt: string;
            /** @description the basis that permits, where it is one for all categories */
            lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
            /** @description the steps that led to the answer */
            path: {
                /**
                 * @description why
                 * @enum {unknown}
                 */
                code?: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                /**
                 * identifier
                 * @description of which category, where it looks at each
                 */
                dataCategory?: string;
                /**
                 * @description the answer that it gave
                 * @enum {unknown}
                 */
                decision?: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                /** @description the events that it found */
                events: string[];
                /**
                 * @description the basis that it looked at
                 * @enum {unknown}
                 */
                lawfulBasis?: "consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest";
                /**
                 * @description what came of it
                 * @enum {unknown}
                 */
                outcome: "passed" | "counts" | "missed" | "overruled" | "decided";
                /**
                 * @description what it looks at
                 * @enum {unknown}
                 */
                rule: "freshness" | "purposeInForce" | "purposeScope" | "destruction" | "fence" | "acceptedErasure" | "restriction" | "marketingObjection" | "lawfulBasis" | "firstBasis" | "legalHold";
                /**
                 * @description its number
                 * @enum {unknown}
                 */
                step: "0" | "2" | "3a" | "3b" | "3c" | "3d" | "3e" | "3f" | "3g" | "3h" | "3i";
            }[];
            /** @description the answer for each data category */
            perCategory: {
                /**
                 * @description why
                 * @enum {unknown}
                 */
                code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                /**
                 * identifier
                 * @description the data category
                 */
                dataCategory: string;
                /**
                 * @description whether it may be processed
                 * @enum {unknown}
                 */
                decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                /** @description the basis that permits */
                lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
            }[];
            /** @description the policy version that binds the subject */
            policyVersion: {
                /**
                 * identifier
                 * @description the policy
                 */
                policyId: string;
                /**
                 * policy version
                 * @description its version
                 */
                version: string;
            } | null;
            /** @description what the answer has seen; null where the ledger cannot know */
            position: string | null;
            /** @description the version of the purpose that was judged by */
            purposeVersion: number | null;
            /** @description the rules that were applied */
            rules: {
                /**
                 * version
                 * @description of its rules
                 */
                packVersion: string;
                /**
                 * regime
                 * @description the law
                 */
                regime: string;
            } | null;
            /** @description when the answer flips by itself */
            validUntil: string | null;
        };
        FeedEvent: {
            /**
             * position
             * @description of the event; also its id, for Last-Event-ID
             */
            position: string;
            /**
             * identifier
             * @description the purpose that it is about; absent where it is about several or all
             */
            purposeId?: string;
            /**
             * stream
             * @description where it was recorded
             */
            stream?: string;
            /**
             * subject reference
             * @description whose decisions may differ now; absent for the catalogue
             */
            subjectRef?: string;
            /**
             * event type
             * @description what happened; absent, as all that follows, for the role dashboard alone
             */
            type?: string;
        };
        GiveChoiceBody: {
            /**
             * @description what the person chose
             * @enum {string}
             */
            choice: "give";
            /**
             * @description whether it was expressed by an act, or explicitly for this purpose (Art. 9)
             * @enum {string}
             */
            consentType: "expressed" | "explicit";
            /** @description the data categories; absent: all of the purpose version */
            dataCategories?: string[];
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /** @description whether it stood apart from other declarations */
            isSeparateDocument?: boolean;
            /**
             * Format: date-time
             * @description when the notice was shown
             */
            noticePresentedAt?: string;
            /** @description the policy version that was shown */
            policyRef?: components["schemas"]["PolicyRefBody"];
            /** @description the purpose */
            purposeId: string;
            /** @description who may receive the data; absent: all of the purpose version */
            recipients?: string[];
            /**
             * Format: date-time
             * @description when it ends; absent: by what the purpose says
             */
            validUntil?: string;
        };
        GiveConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /**
             * @description whether it was expressed by an act, or explicitly for this purpose (Art. 9)
             * @enum {string}
             */
            consentType: "expressed" | "explicit";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description the data categories; absent: all of the purpose version */
            dataCategories?: string[];
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description whether it stood apart from other declarations */
            isSeparateDocument?: boolean;
            /**
             * Format: date-time
             * @description when the notice was shown
             */
            noticePresentedAt?: string;
            /** @description the policy version that was shown */
            policyRef?: components["schemas"]["PolicyRefBody"];
            /** @description the purpose */
            purposeId: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /** @description who may receive the data; absent: all of the purpose version */
            recipients?: string[];
            /**
             * Format: date-time
             * @description when it ends; absent: by what the purpose says
             */
            validUntil?: string;
        };
        GiveConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent that the command is about */
            consent: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ImposeRestrictionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description the data categories; for restrictions, objections, holds and erasures a list or "all" */
            dataCategories: "all" | string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * @description why, by the law
             * @enum {string}
             */
            ground: "accuracyContested" | "unlawfulProcessing" | "neededForLegalClaims" | "objectionPending";
            /** @description the purposes, or "all" */
            purposes: "all" | string[];
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        ImposeRestrictionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /**
             * UUID
             * @description what the command made
             */
            restrictionId: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        InclusionProof: {
            /**
             * note
             * @description the signed note of that size
             */
            checkpoint: string;
            /** @description the proof (RFC 6962), from the sibling of the entry up */
            hashes: string[];
            /**
             * whole number
             * @description of the entry
             */
            index: number;
            /**
             * base64
             * @description the hash of the entry
             */
            leafHash: string;
            /**
             * whole number
             * @description of the checkpoint
             */
            size: number;
        };
        InvalidateConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["ControllerOrAuthority"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description why, as a code of the controller’s own */
            reason: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        InvalidateConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent that the command is about */
            consent: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        LiftRestrictionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        LiftRestrictionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ListedConsents: {
            /** @description in the order of the list */
            items: {
                /** @description what else is to be known of it */
                overlays: ("reconsentRequired" | "expiresSoon" | "awaitingConfirmation")[];
                /** @description the text that the person was shown */
                policyRef?: {
                    /**
                     * SHA-256 digest
                     * @description of the text that was shown
                     */
                    contentHash?: string;
                    /**
                     * language tag
                     * @description the language of the text that was shown
                     */
                    language?: string;
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /** @description the version that was consented to, else the one in force */
                purposeVersion: number | null;
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since?: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
                /**
                 * subject reference
                 * @description the person
                 */
                subjectRef: string;
                /**
                 * instant
                 * @description when it ends by itself
                 */
                until?: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        ListedErasures: {
            /** @description in the order of the list */
            items: {
                /**
                 * SHA-256 digest
                 * @description of the assessment: what an approval names
                 */
                assessmentDigest?: string;
                /**
                 * instant
                 * @description when the last copy is gone
                 */
                backupsExpireAt?: string;
                /** @description what is to be erased */
                dataCategories: string[] | "all";
                /** @description withheld until an instant that has come */
                due: string[];
                /**
                 * instant
                 * @description by when the controller has to act
                 */
                dueAt: string;
                /**
                 * @description the calendar does not know these days yet
                 * @constant
                 */
                dueAtProvisional?: true;
                /**
                 * UUID
                 * @description the case
                 */
                erasureId: string;
                /**
                 * @description Art. 17(1) GDPR
                 * @enum {unknown}
                 */
                ground: "noLongerNecessary" | "consentWithdrawn" | "objected" | "unlawfulProcessing" | "legalObligation" | "childService";
                /** @description the assessment, one a category; empty before it */
                outcomes: ({
                    /**
                     * identifier
                     * @description the category, or "all" for those not named
                     */
                    dataCategory: string;
                    /**
                     * @description what is done with it
                     * @enum {unknown}
                     */
                    outcome: "erase" | "anonymise";
                } | {
                    /**
                     * identifier
                     * @description the category, or "all" for those not named
                     */
                    dataCategory: string;
                    /**
                     * @description Art. 17(3) GDPR
                     * @enum {unknown}
                     */
                    exemption: "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "legalClaims";
                    /**
                     * @description it stays
                     * @enum {unknown}
                     */
                    outcome: "withhold";
                    /**
                     * instant
                     * @description when it becomes due
                     */
                    until?: string;
                })[];
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "requested" | "accepted" | "partlyAccepted" | "refused" | "approved" | "executing" | "backupsPending" | "completed" | "withdrawn";
                /**
                 * subject reference
                 * @description the person
                 */
                subjectRef: string;
                /** @description to be destroyed, and kept for now by a hold or a restriction */
                suspended: string[];
                /** @description one a system */
                tasks: {
                    /** @description what */
                    dataCategories: string[] | "all";
                    /**
                     * @description how far it is
                     * @enum {unknown}
                     */
                    status: "assigned" | "completed" | "failed";
                    /**
                     * identifier
                     * @description which system destroys
                     */
                    system: string;
                }[];
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        ListedExposures: {
            /** @description in the order of the list */
            items: {
                /**
                 * UUID
                 * @description the withdrawal, refusal or invalidation
                 */
                eventId: string;
                /**
                 * instant
                 * @description when the stop took effect
                 */
                from: string;
                /**
                 * identifier
                 * @description for which purpose
                 */
                purposeId: string;
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * subject reference
                 * @description whose data were processed
                 */
                subjectRef: string;
                /**
                 * instant
                 * @description when it was recorded, exclusive
                 */
                until: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        ListedLegalHolds: {
            /** @description in the order of the list */
            items: {
                /** @description what is to be kept */
                dataCategories: string[] | "all";
                /**
                 * UUID
                 * @description the hold
                 */
                legalHoldId: string;
                /**
                 * code
                 * @description the provision or case that asks for it
                 */
                legalReference: string;
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * instant
                 * @description when the hold is looked at again
                 */
                reviewAt?: string;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "placed" | "released";
                /**
                 * subject reference
                 * @description the person
                 */
                subjectRef: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        ListedObjections: {
            /** @description in the order of the list */
            items: {
                /**
                 * code
                 * @description on which ground it was decided so
                 */
                justificationCode?: string;
                /**
                 * @description Art. 21(2) or 21(1) GDPR
                 * @enum {unknown}
                 */
                kind: "directMarketing" | "particularSituation";
                /**
                 * UUID
                 * @description the objection
                 */
                objectionId: string;
                /** @description the purposes objected to */
                purposes: string[] | "all";
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "pending" | "upheld" | "overridden" | "withdrawn";
                /**
                 * subject reference
                 * @description the person
                 */
                subjectRef: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        ListedRestrictions: {
            /** @description in the order of the list */
            items: {
                /** @description the exceptions that were opened in it */
                authorisations: {
                    /**
                     * @description which of the four of Art. 18(2) GDPR
                     * @enum {unknown}
                     */
                    exception: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest";
                    /** @description for these only; absent: for all of the restriction */
                    purposes?: string[];
                    /**
                     * instant
                     * @description its end, exclusive
                     */
                    until?: string;
                }[];
                /** @description the data restricted */
                dataCategories: string[] | "all";
                /**
                 * @description Art. 18(1) GDPR
                 * @enum {unknown}
                 */
                ground: "accuracyContested" | "unlawfulProcessing" | "neededForLegalClaims" | "objectionPending";
                /** @description the purposes restricted */
                purposes: string[] | "all";
                /**
                 * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
                 * @constant
                 */
                quarantined?: true;
                /**
                 * UUID
                 * @description the restriction
                 */
                restrictionId: string;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "imposed" | "liftAnnounced" | "lifted";
                /**
                 * subject reference
                 * @description the person
                 */
                subjectRef: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        Minted: {
            /**
             * subject reference
             * @description nothing is recorded about it yet
             */
            subjectRef: string;
        };
        MintSubjectBody: Record<string, never>;
        OutcomeBody: {
            /** @description the data category, or "all" */
            dataCategory: string;
            /**
             * @description by which exemption of Art. 17(3) it is kept; with `withhold` and only then
             * @enum {string}
             */
            exemption?: "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "legalClaims";
            /**
             * @description what was decided
             * @enum {string}
             */
            outcome: "erase" | "anonymise" | "withhold";
            /**
             * Format: date-time
             * @description when it ends; absent: without end
             */
            until?: string;
        };
        Overview: {
            /**
             * instant
             * @description when it was counted
             */
            at: string;
            /** @description of whom to ask again */
            consents: {
                /** @description that expire today or on one of the 29 UTC days after */
                endingWithin30Days: number | null;
                /**
                 * true or false
                 * @description true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4
                 */
                exact: boolean;
            };
            /** @description by what somebody has to do next; a case may be in several counts */
            erasures: {
                /** @description accepted or partly accepted */
                awaitingApproval: number | null;
                /** @description requested */
                awaitingAssessment: number | null;
                /** @description open, and due within 5 days */
                dueWithin5Days: number | null;
                /**
                 * true or false
                 * @description true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4
                 */
                exact: boolean;
                /** @description open until the systems are told to erase or have erased, and past their due date */
                overdue: number | null;
                /** @description executing, where a hold or a restriction keeps something */
                suspended: number | null;
            };
            /** @description times in which the ledger still showed a consent that had ended */
            exposures: {
                /**
                 * true or false
                 * @description true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4
                 */
                exact: boolean;
                /** @description that ended in the last 7 days */
                within7Days: number | null;
            };
            /** @description that wait for a decision */
            objections: {
                /**
                 * true or false
                 * @description true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4
                 */
                exact: boolean;
                /** @description not decided */
                pending: number | null;
                /**
                 * instant
                 * @description of the one that waits longest; only where the numbers are exact
                 */
                pendingSince?: string;
            };
            /** @description whose lift was announced to the person */
            restrictions: {
                /**
                 * true or false
                 * @description true: counted up to 10,000; false: rounded down to a multiple of 5, and null stands for 1 to 4
                 */
                exact: boolean;
                /** @description to be lifted */
                liftAnnounced: number | null;
            };
            /** @description the views of the service */
            views: {
                /**
                 * whole number
                 * @description that are too far behind to decide by
                 */
                stale: number;
                /**
                 * whole number
                 * @description that follow the ledger no more
                 */
                stopped: number;
            };
        };
        PlaceLegalHoldBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description the data categories; for restrictions, objections, holds and erasures a list or "all" */
            dataCategories: "all" | string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description the provision or case that asks for it, as a code */
            legalReference: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description when it is to be looked at again
             */
            reviewAt?: string;
        };
        PlaceLegalHoldResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * UUID
             * @description what the command made
             */
            legalHoldId: string;
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        Policy: {
            /**
             * identifier
             * @description the policy
             */
            policyId: string;
            /** @description by `effectiveFrom`, cancelled ones too */
            versions: {
                /**
                 * instant
                 * @description when it was taken back; it counts as never published
                 */
                cancelledAt?: string;
                /**
                 * @description how it comes to bind people
                 * @enum {unknown}
                 */
                changeClass: "editorial" | "material" | "rightsReducing";
                /**
                 * instant
                 * @description from when it is effective
                 */
                effectiveFrom: string;
                /**
                 * true or false
                 * @description at `at`, else now
                 */
                inForce: boolean;
                /** @description one a language */
                texts: {
                    /**
                     * SHA-256 digest
                     * @description of the text
                     */
                    contentHash: string;
                    /**
                     * language tag
                     * @description of the text
                     */
                    language: string;
                }[];
                /**
                 * policy version
                 * @description its name
                 */
                version: string;
            }[];
        };
        PolicyRefBody: {
            /** @description of the text, as a tag of BCP 47 */
            language?: string;
            /** @description the policy */
            policyId: string;
            /** @description of the policy; names do not order versions */
            version: string;
        };
        PolicyText: {
            /**
             * text
             * @description as it was received
             */
            content: string;
            /**
             * SHA-256 digest
             * @description of the text
             */
            contentHash: string;
            /**
             * language tag
             * @description of the text
             */
            language: string;
            /**
             * identifier
             * @description the policy
             */
            policyId: string;
            /**
             * policy version
             * @description its version
             */
            version: string;
        };
        PolicyTextBody: {
            /** @description the text as people are shown it; kept under its hash */
            content: string;
            /** @description of the text, as a tag of BCP 47 */
            language: string;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /**
             * @description stable: what a program decides by
             * @enum {string}
             */
            code: "SUBJECT_ERASED" | "CATEGORY_ERASED" | "STREAM_FULL" | "RESTRICTION_UNKNOWN" | "OBJECTION_UNKNOWN" | "LEGAL_BASIS_UNKNOWN" | "HOLD_UNKNOWN" | "ERASURE_UNKNOWN" | "ERASURE_TASK_UNKNOWN" | "PURPOSE_VERSION_UNKNOWN" | "PURPOSE_UNKNOWN" | "PURPOSE_EXISTS" | "PURPOSE_RETIRED" | "OUT_OF_SCOPE" | "POLICY_VERSION_UNKNOWN" | "POLICY_VERSION_EXISTS" | "TIME_IN_FUTURE" | "INTERVAL_INVALID" | "BACKDATED_GRANT_WITHOUT_EVIDENCE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "CONSENT_NOT_GIVEN" | "NOT_AWAITING_CONFIRMATION" | "SAME_ACTOR" | "LIFT_NOT_ANNOUNCED" | "ALREADY_LIFTED" | "NO_PENDING_OBJECTION" | "OBJECTION_PENDING" | "OBJECTION_DECIDED" | "OBJECTION_FINAL" | "ERASURE_WRONG_STATE" | "ERASURE_INCOMPLETE_ASSESSMENT" | "ERASURE_INCOMPLETE_ASSIGNMENT" | "APPROVER_NOT_INDEPENDENT" | "ASSESSMENT_CHANGED" | "HELD" | "NOT_RETIRED" | "ALREADY_IN_FORCE" | "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "POSITION_AHEAD" | "NOT_SEALED" | "REVISION_MISMATCH" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "IDEMPOTENCY_KEY_REUSED" | "RATE_LIMITED" | "INTERNAL" | "CONTENTION" | "ISSUER_UNAVAILABLE" | "OVERLOADED" | "STORE_UNAVAILABLE" | "LEDGER_STALE";
            /** @description With REVISION_MISMATCH. */
            currentRevision?: number;
            /** @description what is wrong with this request */
            detail: string;
            /** @description With VALIDATION_FAILED: each place, as a JSON pointer, and the rule that it breaks. With the refusal of a form: its first choice that is refused, and the code. */
            errors?: {
                /** @description the place, as a JSON pointer */
                pointer: string;
                /** @description the rule that is broken, or the code of a refused choice */
                rule: string;
            }[];
            /** @description that of the response */
            status: number;
            /** @description what the code means, in few words */
            title: string;
            /** @description Names the request in the log of the service. */
            traceId: string;
            /**
             * Format: uri-reference
             * @description Leads to a page about the code.
             */
            type: string;
        };
        Projections: {
            /** @description every view */
            items: {
                /**
                 * code
                 * @description why it stopped
                 */
                error?: string;
                /**
                 * whole number
                 * @description the one that reads are answered from
                 */
                generation: number;
                /** @description generations that were live before, the last of them last */
                kept?: {
                    /**
                     * whole number
                     * @description one that was live before
                     */
                    generation: number;
                    /**
                     * instant
                     * @description when it goes
                     */
                    until: string;
                }[];
                /**
                 * whole number
                 * @description ledger events that it does not hold yet, counted up to 10,000
                 */
                lagEvents: number;
                /**
                 * whole number
                 * @description how long it has been behind
                 */
                lagSeconds: number;
                /**
                 * position
                 * @description how far it has come
                 */
                position: string;
                /**
                 * projection
                 * @description the view
                 */
                projection: string;
                /**
                 * whole number
                 * @description streams or tenants in quarantine, counted up to 1,000
                 */
                quarantined: number;
                /** @description the generation that is made beside it */
                rebuild?: {
                    /**
                     * code
                     * @description why it stopped
                     */
                    error?: string;
                    /**
                     * whole number
                     * @description projected so far; absent once it has come to the end of the ledger
                     */
                    events?: number;
                    /**
                     * whole number
                     * @description the generation that is made
                     */
                    generation: number;
                    /**
                     * whole number
                     * @description events a second that it is held to
                     */
                    limit: number;
                    /**
                     * whole number
                     * @description events a second since it began or went on
                     */
                    perSecond?: number;
                    /**
                     * position
                     * @description how far it has come
                     */
                    position: string;
                    /**
                     * whole number
                     * @description streams or tenants that it has in quarantine
                     */
                    quarantined: number;
                    /**
                     * true or false
                     * @description it holds every event, so it may be compared and flipped
                     */
                    ready: boolean;
                    /**
                     * whole number
                     * @description an estimate
                     */
                    secondsLeft?: number;
                    /**
                     * instant
                     * @description when it was ordered
                     */
                    since: string;
                    /**
                     * @description what it does
                     * @enum {unknown}
                     */
                    state: "booting" | "running" | "rebuilding" | "paused" | "stopped";
                    /** @description the event that it stopped at */
                    stoppedAt?: {
                        /**
                         * code
                         * @description why it cannot be projected
                         */
                        cause: string;
                        /**
                         * UUID
                         * @description the event
                         */
                        eventId: string;
                        /**
                         * position
                         * @description of the event
                         */
                        position: string;
                        /**
                         * event type
                         * @description what happened
                         */
                        type: string;
                    };
                };
                /** @description events that it went on without, because two people have recorded that it may */
                skipped?: {
                    /**
                     * code
                     * @description why it cannot be projected
                     */
                    cause: string;
                    /**
                     * UUID
                     * @description the event
                     */
                    eventId: string;
                    /**
                     * position
                     * @description of the event
                     */
                    position: string;
                    /**
                     * true or false
                     * @description this build can project it: a rebuild of the view would hold it
                     */
                    projectable: boolean;
                    /**
                     * event type
                     * @description what happened
                     */
                    type: string;
                }[];
                /**
                 * @description what it does
                 * @enum {unknown}
                 */
                state: "booting" | "running" | "rebuilding" | "paused" | "stopped";
                /** @description the event that it stopped at, for all or for this tenant */
                stoppedAt?: {
                    /**
                     * code
                     * @description why it cannot be projected
                     */
                    cause: string;
                    /**
                     * UUID
                     * @description the event
                     */
                    eventId: string;
                    /**
                     * position
                     * @description of the event
                     */
                    position: string;
                    /**
                     * event type
                     * @description what happened
                     */
                    type: string;
                };
                /**
                 * whole number
                 * @description of its code
                 */
                version: number;
            }[];
        };
        PublishPolicyVersionBody: {
            /**
             * @description how the change comes to bind people
             * @enum {string}
             */
            changeClass: "editorial" | "material" | "rightsReducing";
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            effectiveFrom: string;
            /** @description the text in each language */
            texts: components["schemas"]["PolicyTextBody"][];
            /** @description of the policy; names do not order versions */
            version: string;
        };
        PublishPolicyVersionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * identifier
             * @description the policy
             */
            policyId: string;
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * policy version
             * @description the version that was published, or taken back
             */
            version: string;
        };
        Purpose: {
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /** @description the one that stands, else the last that was cancelled */
            retirement?: {
                /**
                 * instant
                 * @description when it was taken back; it counts as never made
                 */
                cancelledAt?: string;
                /**
                 * instant
                 * @description from when nothing is processed for it
                 */
                effectiveFrom: string;
                /**
                 * code
                 * @description why
                 */
                reason: string;
            };
            /** @description ascending, cancelled ones too */
            versions: {
                /**
                 * instant
                 * @description when it was taken back; it counts as never made
                 */
                cancelledAt?: string;
                /**
                 * @description of another name or description
                 * @enum {unknown}
                 */
                changeClass?: "editorial" | "material";
                /**
                 * ISO 8601 duration
                 * @description when an unconfirmed grant lapses; P7D where absent
                 */
                confirmWithin?: string;
                /**
                 * ISO 8601 duration
                 * @description how long a consent holds
                 */
                consentValidity?: string;
                /** @description the categories that may be processed */
                dataCategories: {
                    /**
                     * identifier
                     * @description the data category
                     */
                    id: string;
                    /**
                     * @description informs, is no gate
                     * @enum {unknown}
                     */
                    necessity: "required" | "optional";
                    /**
                     * code
                     * @description how long such data are kept
                     */
                    retentionClass?: string;
                }[];
                /**
                 * text
                 * @description what the purpose is, for people
                 */
                description?: string;
                /**
                 * true or false
                 * @description an objection to direct marketing stops it
                 */
                directMarketing: boolean;
                /**
                 * true or false
                 * @description data are made public
                 */
                distribution: boolean;
                /**
                 * true or false
                 * @description consent must be confirmed
                 */
                doubleOptIn: boolean;
                /**
                 * instant
                 * @description from when the version is in force
                 */
                effectiveFrom: string;
                /**
                 * true or false
                 * @description at `at`, else now
                 */
                inForce: boolean;
                /** @description in declared order: a decision takes the first that holds */
                lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
                /**
                 * @description which decisions are kept in the decision log; none where absent
                 * @enum {unknown}
                 */
                logDecisions?: "none" | "denied" | "all";
                /** @description the name, by language */
                name: {
                    [key: string]: string;
                };
                /** @description the policy version that describes the purpose */
                policyRef?: {
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /** @description who may be given the data */
                recipients: string[];
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /**
                 * true or false
                 * @description consent must stand in a document of its own
                 */
                separateDocument: boolean;
                /**
                 * true or false
                 * @description consent must be explicit
                 */
                specialCategory: boolean;
                /**
                 * whole number
                 * @description rises by one from 1
                 */
                version: number;
            }[];
        };
        PurposePolicyBody: {
            /** @description the policy */
            policyId: string;
            /** @description of the policy; names do not order versions */
            version: string;
        };
        Purposes: {
            /** @description in the order of the list */
            items: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /** @description the one that stands, else the last that was cancelled */
                retirement?: {
                    /**
                     * instant
                     * @description when it was taken back; it counts as never made
                     */
                    cancelledAt?: string;
                    /**
                     * instant
                     * @description from when nothing is processed for it
                     */
                    effectiveFrom: string;
                    /**
                     * code
                     * @description why
                     */
                    reason: string;
                };
                /** @description ascending, cancelled ones too */
                versions: {
                    /**
                     * instant
                     * @description when it was taken back; it counts as never made
                     */
                    cancelledAt?: string;
                    /**
                     * @description of another name or description
                     * @enum {unknown}
                     */
                    changeClass?: "editorial" | "material";
                    /**
                     * ISO 8601 duration
                     * @description when an unconfirmed grant lapses; P7D where absent
                     */
                    confirmWithin?: string;
                    /**
                     * ISO 8601 duration
                     * @description how long a consent holds
                     */
                    consentValidity?: string;
                    /** @description the categories that may be processed */
                    dataCategories: {
                        /**
                         * identifier
                         * @description the data category
                         */
                        id: string;
                        /**
                         * @description informs, is no gate
                         * @enum {unknown}
                         */
                        necessity: "required" | "optional";
                        /**
                         * code
                         * @description how long such data are kept
                         */
                        retentionClass?: string;
                    }[];
                    /**
                     * text
                     * @description what the purpose is, for people
                     */
                    description?: string;
                    /**
                     * true or false
                     * @description an objection to direct marketing stops it
                     */
                    directMarketing: boolean;
                    /**
                     * true or false
                     * @description data are made public
                     */
                    distribution: boolean;
                    /**
                     * true or false
                     * @description consent must be confirmed
                     */
                    doubleOptIn: boolean;
                    /**
                     * instant
                     * @description from when the version is in force
                     */
                    effectiveFrom: string;
                    /**
                     * true or false
                     * @description at `at`, else now
                     */
                    inForce: boolean;
                    /** @description in declared order: a decision takes the first that holds */
                    lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
                    /**
                     * @description which decisions are kept in the decision log; none where absent
                     * @enum {unknown}
                     */
                    logDecisions?: "none" | "denied" | "all";
                    /** @description the name, by language */
                    name: {
                        [key: string]: string;
                    };
                    /** @description the policy version that describes the purpose */
                    policyRef?: {
                        /**
                         * identifier
                         * @description the policy
                         */
                        policyId: string;
                        /**
                         * policy version
                         * @description its version
                         */
                        version: string;
                    };
                    /** @description who may be given the data */
                    recipients: string[];
                    /**
                     * instant
                     * @description when it was recorded
                     */
                    recordedAt: string;
                    /**
                     * true or false
                     * @description consent must stand in a document of its own
                     */
                    separateDocument: boolean;
                    /**
                     * true or false
                     * @description consent must be explicit
                     */
                    specialCategory: boolean;
                    /**
                     * whole number
                     * @description rises by one from 1
                     */
                    version: number;
                }[];
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        Question: {
            /**
             * Format: date-time
             * @description the moment that is asked about; absent: now
             */
            at?: string;
            /**
             * @description `strong` reads the streams themselves: newer, and slower; absent: projected
             * @enum {unknown}
             */
            consistency?: "projected" | "strong";
            /** @description the data categories; absent: all of the purpose */
            dataCategories?: string[];
            /**
             * @description what the caller invokes under a restriction
             * @enum {unknown}
             */
            exception?: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving";
            /**
             * Format: date-time
             * @description by what had been recorded then; absent: everything
             */
            knownAt?: string;
            /**
             * @description what is to be done with the data; absent: use
             * @enum {unknown}
             */
            operation?: "collect" | "store" | "use" | "share" | "erase" | "anonymise";
            /** @description the purpose */
            purposeId: string;
            /** @description to whom the data go; with `share` */
            recipientId?: string;
            /** @description the person, by a random reference */
            subjectRef: string;
        };
        Questions: {
            /** @description the questions, answered in their order */
            decisions: {
                /**
                 * Format: date-time
                 * @description the moment that is asked about; absent: now
                 */
                at?: string;
                /**
                 * @description `strong` reads the streams themselves: newer, and slower; absent: projected
                 * @enum {unknown}
                 */
                consistency?: "projected" | "strong";
                /** @description the data categories; absent: all of the purpose */
                dataCategories?: string[];
                /**
                 * @description what the caller invokes under a restriction
                 * @enum {unknown}
                 */
                exception?: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving";
                /**
                 * Format: date-time
                 * @description by what had been recorded then; absent: everything
                 */
                knownAt?: string;
                /**
                 * @description what is to be done with the data; absent: use
                 * @enum {unknown}
                 */
                operation?: "collect" | "store" | "use" | "share" | "erase" | "anonymise";
                /** @description the purpose */
                purposeId: string;
                /** @description to whom the data go; with `share` */
                recipientId?: string;
                /** @description the person, by a random reference */
                subjectRef: string;
            }[];
        };
        RaiseObjectionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * @description to direct marketing, or for a particular situation
             * @enum {string}
             */
            kind: "directMarketing" | "particularSituation";
            /** @description the purposes, or "all" */
            purposes: "all" | string[];
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        RaiseObjectionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * UUID
             * @description what the command made
             */
            objectionId: string;
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RecordedAccess: {
            /** @description in the order of the list */
            items: {
                /**
                 * whole number
                 * @description items shown
                 */
                count: number;
                /** @description what was asked for */
                filter?: {
                    /**
                     * position
                     * @description the events behind it
                     */
                    after?: string;
                    /**
                     * instant
                     * @description the time that was asked about
                     */
                    at?: string;
                    /**
                     * @description a later page
                     * @enum {unknown}
                     */
                    cursor?: "given";
                    /**
                     * instant
                     * @description the beginning of a time
                     */
                    from?: string;
                    /**
                     * instant
                     * @description what was known at its beginning
                     */
                    fromKnownAt?: string;
                    /**
                     * instant
                     * @description what was known then
                     */
                    knownAt?: string;
                    /**
                     * number
                     * @description the longest page
                     */
                    limit?: string;
                    /**
                     * @description entries of the log of decisions
                     * @enum {unknown}
                     */
                    log?: "decisions";
                    /**
                     * need
                     * @description cases that need this of somebody
                     */
                    needs?: string;
                    /**
                     * order
                     * @description which end of the list came first
                     */
                    order?: string;
                    /**
                     * identifier
                     * @description one purpose
                     */
                    purposeId?: string;
                    /**
                     * state
                     * @description cases or consents in this state
                     */
                    state?: string;
                    /**
                     * subject reference
                     * @description records of reads of this subject
                     */
                    subjectRef?: string;
                    /**
                     * instant
                     * @description the end of a time
                     */
                    to?: string;
                    /**
                     * instant
                     * @description what was known at its end
                     */
                    toKnownAt?: string;
                    /**
                     * event type
                     * @description events of this type
                     */
                    type?: string;
                    /**
                     * instant
                     * @description what ends before this time
                     */
                    until?: string;
                };
                /**
                 * instant
                 * @description when; rising within a stream
                 */
                readAt: string;
                /** @description the token's roles */
                roles: string[];
                /**
                 * route
                 * @description what was read, as the route is declared
                 */
                route: string;
                /**
                 * pseudonym
                 * @description the token's subject
                 */
                sub: string;
                /**
                 * subject reference
                 * @description of whom
                 */
                subjectRef?: string;
                /** @description of whom, where the read names several */
                subjectRefs?: string[];
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        RecordedDecisions: {
            /** @description in the order of the list */
            items: {
                /** @description what was answered, with the position that it had seen */
                answer: {
                    /**
                     * instant
                     * @description the moment that the question is about
                     */
                    at: string;
                    /** @description until when a caller may reuse it */
                    cacheUntil: string | null;
                    /**
                     * @description why
                     * @enum {unknown}
                     */
                    code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                    /**
                     * @description whether the data may be processed; a caller need read nothing else
                     * @enum {unknown}
                     */
                    decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                    /** @description the events that decided */
                    decisiveEvents: string[];
                    /**
                     * @description the question was about another moment
                     * @constant
                     */
                    historical?: true;
                    /**
                     * instant
                     * @description by what was known when
                     */
                    knownAt: string;
                    /** @description the basis that permits, where it is one for all categories */
                    lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                    /** @description the answer for each data category */
                    perCategory: {
                        /**
                         * @description why
                         * @enum {unknown}
                         */
                        code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                        /**
                         * identifier
                         * @description the data category
                         */
                        dataCategory: string;
                        /**
                         * @description whether it may be processed
                         * @enum {unknown}
                         */
                        decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                        /** @description the basis that permits */
                        lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                    }[];
                    /** @description the policy version that binds the subject */
                    policyVersion: {
                        /**
                         * identifier
                         * @description the policy
                         */
                        policyId: string;
                        /**
                         * policy version
                         * @description its version
                         */
                        version: string;
                    } | null;
                    /** @description what the answer has seen; null where the ledger cannot know */
                    position: string | null;
                    /** @description the version of the purpose that was judged by */
                    purposeVersion: number | null;
                    /** @description the rules that were applied */
                    rules: {
                        /**
                         * version
                         * @description of its rules
                         */
                        packVersion: string;
                        /**
                         * regime
                         * @description the law
                         */
                        regime: string;
                    } | null;
                    /** @description when the answer flips by itself */
                    validUntil: string | null;
                };
                /**
                 * instant
                 * @description when; rising within a stream
                 */
                answeredAt: string;
                /**
                 * UUID
                 * @description of the record, by which a proof of it is asked for
                 */
                eventId: string;
                /** @description what was asked */
                question: {
                    /**
                     * instant
                     * @description about which moment; absent: the moment of the question
                     */
                    at?: string;
                    /**
                     * @description from the views or from the streams
                     * @enum {unknown}
                     */
                    consistency?: "projected" | "strong";
                    /** @description which data; absent: all of the purpose */
                    dataCategories?: string[];
                    /**
                     * @description the exception or exemption that was invoked
                     * @enum {unknown}
                     */
                    exception?: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving";
                    /**
                     * instant
                     * @description by what was known when; absent: everything
                     */
                    knownAt?: string;
                    /**
                     * @description what is to be done with them; absent: use
                     * @enum {unknown}
                     */
                    operation?: "collect" | "store" | "use" | "share" | "erase" | "anonymise";
                    /**
                     * identifier
                     * @description for which purpose
                     */
                    purposeId: string;
                    /**
                     * identifier
                     * @description with whom they are to be shared
                     */
                    recipientId?: string;
                    /**
                     * subject reference
                     * @description of whom
                     */
                    subjectRef: string;
                };
                /** @description the token's roles */
                roles: string[];
                /**
                 * pseudonym
                 * @description who asked: the token's subject
                 */
                sub: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
        };
        RecordPolicyNoticeBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the notice reached the person
             */
            deliveredAt: string;
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description the policy */
            policyId: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /** @description of the policy; names do not order versions */
            version: string;
        };
        RecordPolicyNoticeResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RecordPreferencesBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the form says of each purpose, each purpose once */
            choices: (components["schemas"]["GiveChoiceBody"] | components["schemas"]["RefuseOrWithdrawChoiceBody"])[];
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the notice was shown
             */
            noticePresentedAt?: string;
            /** @description the policy version that was shown */
            policyRef?: components["schemas"]["PolicyRefBody"];
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        RecordPreferencesResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consents to the purposes of the form, in its order */
            consents: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            }[];
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RefuseConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        RefuseConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent that the command is about */
            consent: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RefuseOrWithdrawChoiceBody: {
            /**
             * @description what the person chose
             * @enum {string}
             */
            choice: "refuse" | "withdraw";
            /** @description the purpose */
            purposeId: string;
        };
        RegisterPurposeBody: {
            /** @description how long a consent waits for its confirmation, as a period of ISO 8601; absent: P7D */
            confirmWithin?: string;
            /** @description how long a consent lasts, as a period of ISO 8601; absent: without end */
            consentValidity?: string;
            /** @description what is processed for it */
            dataCategories: components["schemas"]["DataCategoryBody"][];
            /** @description of the purpose, for people */
            description?: string;
            /** @description whether it is direct marketing, which an objection ends at once; absent: no */
            directMarketing?: boolean;
            /** @description whether the data are made public; absent: no */
            distribution?: boolean;
            /** @description whether a consent waits for a confirmation; absent: no */
            doubleOptIn?: boolean;
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            effectiveFrom?: string;
            /** @description on what the purpose may rest, in the order in which they are tried */
            lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
            /**
             * @description which decisions are kept in the decision log; absent: none
             * @enum {string}
             */
            logDecisions?: "none" | "denied" | "all";
            /** @description of the purpose, by language */
            name: {
                [key: string]: string;
            };
            /** @description the policy version that describes the purpose */
            policyRef?: components["schemas"]["PurposePolicyBody"];
            /** @description the purpose */
            purposeId: string;
            /** @description who receives the data; absent: nobody */
            recipients?: string[];
            /** @description whether a consent must stand apart from other declarations; absent: no */
            separateDocument?: boolean;
            /** @description whether it takes data of Art. 9, so that consent must be explicit; absent: no */
            specialCategory?: boolean;
        };
        RegisterPurposeResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the version that was taken back, else its last
             */
            version: number;
        };
        ReleaseLegalHoldBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        ReleaseLegalHoldResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RenewConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description SHA-256 of evidence that lies elsewhere, encrypted */
            evidenceDigests?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /**
             * Format: date-time
             * @description when it ends; absent: by what the purpose says
             */
            validUntil?: string;
        };
        RenewConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent that the command is about */
            consent: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        ReportErasureTaskBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description what is reported on; absent: all that is due */
            dataCategories?: string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /** @description how it was destroyed, as a code */
            method?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
            /**
             * @description whether the task was carried out
             * @enum {string}
             */
            status: "completed" | "failed";
        };
        ReportErasureTaskResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        RequestErasureBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /** @description the data categories; for restrictions, objections, holds and erasures a list or "all" */
            dataCategories: "all" | string[];
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * @description why, by the law
             * @enum {string}
             */
            ground: "noLongerNecessary" | "consentWithdrawn" | "objected" | "unlawfulProcessing" | "legalObligation" | "childService";
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        RequestErasureResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /**
             * UUID
             * @description what the command made
             */
            erasureId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        Results: {
            /** @description in the order of the questions */
            results: {
                /** @description the answer, with status 200 */
                decision?: {
                    /**
                     * instant
                     * @description the moment that the question is about
                     */
                    at: string;
                    /** @description until when a caller may reuse it */
                    cacheUntil: string | null;
                    /**
                     * @description why
                     * @enum {unknown}
                     */
                    code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                    /**
                     * @description whether the data may be processed; a caller need read nothing else
                     * @enum {unknown}
                     */
                    decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                    /** @description the events that decided */
                    decisiveEvents: string[];
                    /**
                     * @description the question was about another moment
                     * @constant
                     */
                    historical?: true;
                    /**
                     * instant
                     * @description by what was known when
                     */
                    knownAt: string;
                    /** @description the basis that permits, where it is one for all categories */
                    lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                    /** @description the answer for each data category */
                    perCategory: {
                        /**
                         * @description why
                         * @enum {unknown}
                         */
                        code: "PERMITTED" | "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "LEDGER_STALE" | "PURPOSE_UNKNOWN" | "PURPOSE_RETIRED" | "ERASED" | "LEGAL_HOLD" | "RESTRICTED" | "NO_ERASURE_CASE" | "OBJECTED" | "WITHDRAWN" | "INVALIDATED" | "REFUSED" | "EXPIRED" | "RECONSENT_REQUIRED" | "AWAITING_CONFIRMATION" | "OUT_OF_SCOPE" | "OUT_OF_CONSENT_SCOPE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "NO_BASIS" | "UNKNOWN";
                        /**
                         * identifier
                         * @description the data category
                         */
                        dataCategory: string;
                        /**
                         * @description whether it may be processed
                         * @enum {unknown}
                         */
                        decision: "PERMIT" | "PERMIT_EXEMPT" | "STORE_ONLY" | "DENY";
                        /** @description the basis that permits */
                        lawfulBasis: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest") | null;
                    }[];
                    /** @description the policy version that binds the subject */
                    policyVersion: {
                        /**
                         * identifier
                         * @description the policy
                         */
                        policyId: string;
                        /**
                         * policy version
                         * @description its version
                         */
                        version: string;
                    } | null;
                    /** @description what the answer has seen; null where the ledger cannot know */
                    position: string | null;
                    /** @description the version of the purpose that was judged by */
                    purposeVersion: number | null;
                    /** @description the rules that were applied */
                    rules: {
                        /**
                         * version
                         * @description of its rules
                         */
                        packVersion: string;
                        /**
                         * regime
                         * @description the law
                         */
                        regime: string;
                    } | null;
                    /** @description when the answer flips by itself */
                    validUntil: string | null;
                };
                /**
                 * problem details
                 * @description with any other status: why there is none
                 */
                problem?: Record<string, never>;
                /**
                 * whole number
                 * @description the HTTP status that the question alone would have got
                 */
                status: number;
            }[];
        };
        RetirePurposeBody: {
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            effectiveFrom?: string;
            /** @description why, as a code of the controller’s own */
            reason: string;
        };
        RetirePurposeResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the version that was taken back, else its last
             */
            version: number;
        };
        RevisePurposeBody: {
            /**
             * @description whether another name or description leaves the purpose the same; required where they differ
             * @enum {string}
             */
            changeClass?: "editorial" | "material";
            /** @description how long a consent waits for its confirmation, as a period of ISO 8601; absent: P7D */
            confirmWithin?: string;
            /** @description how long a consent lasts, as a period of ISO 8601; absent: without end */
            consentValidity?: string;
            /** @description what is processed for it */
            dataCategories: components["schemas"]["DataCategoryBody"][];
            /** @description of the purpose, for people */
            description?: string;
            /** @description whether it is direct marketing, which an objection ends at once; absent: no */
            directMarketing?: boolean;
            /** @description whether the data are made public; absent: no */
            distribution?: boolean;
            /** @description whether a consent waits for a confirmation; absent: no */
            doubleOptIn?: boolean;
            /**
             * Format: date-time
             * @description from when it holds; absent: from now
             */
            effectiveFrom?: string;
            /** @description on what the purpose may rest, in the order in which they are tried */
            lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
            /**
             * @description which decisions are kept in the decision log; absent: none
             * @enum {string}
             */
            logDecisions?: "none" | "denied" | "all";
            /** @description of the purpose, by language */
            name: {
                [key: string]: string;
            };
            /** @description the policy version that must bind a person before this version does */
            policyRef?: components["schemas"]["PurposePolicyBody"];
            /** @description who receives the data; absent: nobody */
            recipients?: string[];
            /** @description whether a consent must stand apart from other declarations; absent: no */
            separateDocument?: boolean;
            /** @description whether it takes data of Art. 9, so that consent must be explicit; absent: no */
            specialCategory?: boolean;
        };
        RevisePurposeResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * identifier
             * @description the purpose
             */
            purposeId: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
            /**
             * whole number
             * @description the version that was taken back, else its last
             */
            version: number;
        };
        SubjectChanges: {
            /** @description the entries of the status that differ */
            changes: {
                /**
                 * entry of the status
                 * @description as it was at `to`; absent where it was not there
                 */
                after?: Record<string, never>;
                /**
                 * entry of the status
                 * @description as it was at `from`; absent where it was not there
                 */
                before?: Record<string, never>;
                /**
                 * id
                 * @description of the entry
                 */
                id: string;
                /**
                 * @description what it is an entry of
                 * @enum {unknown}
                 */
                kind: "consent" | "restriction" | "objection" | "legalBasis" | "legalHold" | "erasure";
            }[];
            /** @description of the facts that lie between the moments */
            events: {
                /** @description whose act it is */
                actor: {
                    /**
                     * pseudonym
                     * @description who, without personal data
                     */
                    id: string;
                    /**
                     * @description in which capacity
                     * @enum {unknown}
                     */
                    role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
                };
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it is then
                 */
                after?: Record<string, never>;
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it was
                 */
                before?: Record<string, never>;
                /**
                 * channel
                 * @description by which way it came
                 */
                channel: string;
                /**
                 * idempotency key
                 * @description the command that caused it
                 */
                commandId: string;
                /**
                 * UUID
                 * @description what the caller counts as one matter
                 */
                correlationId?: string;
                /**
                 * what docs/events.md lists for the type
                 * @description what the event says
                 */
                data: Record<string, never>;
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /** @description of the ciphertexts that hold the evidence */
                evidenceDigests?: string[];
                /**
                 * instant
                 * @description when the person expressed it
                 */
                expressedAt?: string;
                /** @description the policy text that the act referred to */
                policyRef?: {
                    /**
                     * SHA-256 digest
                     * @description of the text that was shown
                     */
                    contentHash?: string;
                    /**
                     * language tag
                     * @description the language of the text that was shown
                     */
                    language?: string;
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /**
                 * position
                 * @description of the event in the ledger
                 */
                position: string;
                /**
                 * instant
                 * @description when the controller received it
                 */
                receivedAt: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description who was authenticated */
                recordedBy: {
                    /** @description the token's roles */
                    roles: string[];
                    /**
                     * pseudonym
                     * @description the token's subject
                     */
                    sub: string;
                };
                /**
                 * whole number
                 * @description its place in the stream
                 */
                revision: number;
                /**
                 * whole number
                 * @description of `data`
                 */
                schemaVersion: number;
                /**
                 * stream
                 * @description where it was recorded
                 */
                stream: string;
                /**
                 * subject reference
                 * @description the person, in streams of subjects
                 */
                subjectRef?: string;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /** @description the one moment */
            from: {
                /**
                 * instant
                 * @description what held then
                 */
                at: string;
                /**
                 * instant
                 * @description by what was known then
                 */
                knownAt: string;
            };
            /** @description the other */
            to: {
                /**
                 * instant
                 * @description what held then
                 */
                at: string;
                /**
                 * instant
                 * @description by what was known then
                 */
                knownAt: string;
            };
        };
        SubjectHistory: {
            /** @description in the order of the list */
            items: {
                /** @description whose act it is */
                actor: {
                    /**
                     * pseudonym
                     * @description who, without personal data
                     */
                    id: string;
                    /**
                     * @description in which capacity
                     * @enum {unknown}
                     */
                    role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
                };
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it is then
                 */
                after?: Record<string, never>;
                /**
                 * state and what belongs to it
                 * @description the thing that it changed, as it was
                 */
                before?: Record<string, never>;
                /**
                 * channel
                 * @description by which way it came
                 */
                channel: string;
                /**
                 * idempotency key
                 * @description the command that caused it
                 */
                commandId: string;
                /**
                 * UUID
                 * @description what the caller counts as one matter
                 */
                correlationId?: string;
                /**
                 * what docs/events.md lists for the type
                 * @description what the event says
                 */
                data: Record<string, never>;
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /** @description of the ciphertexts that hold the evidence */
                evidenceDigests?: string[];
                /**
                 * instant
                 * @description when the person expressed it
                 */
                expressedAt?: string;
                /** @description the policy text that the act referred to */
                policyRef?: {
                    /**
                     * SHA-256 digest
                     * @description of the text that was shown
                     */
                    contentHash?: string;
                    /**
                     * language tag
                     * @description the language of the text that was shown
                     */
                    language?: string;
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /**
                 * position
                 * @description of the event in the ledger
                 */
                position: string;
                /**
                 * instant
                 * @description when the controller received it
                 */
                receivedAt: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description who was authenticated */
                recordedBy: {
                    /** @description the token's roles */
                    roles: string[];
                    /**
                     * pseudonym
                     * @description the token's subject
                     */
                    sub: string;
                };
                /**
                 * whole number
                 * @description its place in the stream
                 */
                revision: number;
                /**
                 * whole number
                 * @description of `data`
                 */
                schemaVersion: number;
                /**
                 * stream
                 * @description where it was recorded
                 */
                stream: string;
                /**
                 * subject reference
                 * @description the person, in streams of subjects
                 */
                subjectRef?: string;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * cursor
             * @description for the next page; absent at the end
             */
            nextCursor?: string;
            /**
             * @description an event cannot be projected: what belongs to its subject or stream is as it was before it
             * @constant
             */
            quarantined?: true;
        };
        SubjectSideActor: {
            /** @description who, without personal data; absent: the token’s subject */
            id?: string;
            /**
             * @description in which capacity: the person, or who acts for the person
             * @enum {string}
             */
            role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative";
        };
        SubjectStatus: {
            /** @description one a purpose that was spoken about by name */
            consents: {
                /** @description those that its present state would not refuse */
                acceptedCommands: string[];
                /** @description of the same grant */
                consentType: ("expressed" | "explicit") | null;
                /** @description of the grant that it rests on, or last rested on */
                dataCategories: string[];
                /** @description what else is to be known of it */
                overlays: ("reconsentRequired" | "expiresSoon" | "awaitingConfirmation")[];
                /** @description the text that the person was shown */
                policyRef?: {
                    /**
                     * SHA-256 digest
                     * @description of the text that was shown
                     */
                    contentHash?: string;
                    /**
                     * language tag
                     * @description the language of the text that was shown
                     */
                    language?: string;
                    /**
                     * identifier
                     * @description the policy
                     */
                    policyId: string;
                    /**
                     * policy version
                     * @description its version
                     */
                    version: string;
                };
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /** @description the version that was consented to, else the one in force */
                purposeVersion: number | null;
                /** @description of the same grant */
                recipients: string[];
                /**
                 * instant
                 * @description when its state took effect
                 */
                since?: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
                /**
                 * instant
                 * @description when it ends by itself
                 */
                until?: string;
            }[];
            /** @description completed ones too */
            erasures: {
                /**
                 * SHA-256 digest
                 * @description of the assessment: what an approval names
                 */
                assessmentDigest?: string;
                /**
                 * instant
                 * @description when the last copy is gone
                 */
                backupsExpireAt?: string;
                /** @description what is to be erased */
                dataCategories: string[] | "all";
                /** @description withheld until an instant that has come */
                due: string[];
                /**
                 * instant
                 * @description by when the controller has to act
                 */
                dueAt: string;
                /**
                 * @description the calendar does not know these days yet
                 * @constant
                 */
                dueAtProvisional?: true;
                /**
                 * UUID
                 * @description the case
                 */
                erasureId: string;
                /**
                 * @description Art. 17(1) GDPR
                 * @enum {unknown}
                 */
                ground: "noLongerNecessary" | "consentWithdrawn" | "objected" | "unlawfulProcessing" | "legalObligation" | "childService";
                /** @description the assessment, one a category; empty before it */
                outcomes: ({
                    /**
                     * identifier
                     * @description the category, or "all" for those not named
                     */
                    dataCategory: string;
                    /**
                     * @description what is done with it
                     * @enum {unknown}
                     */
                    outcome: "erase" | "anonymise";
                } | {
                    /**
                     * identifier
                     * @description the category, or "all" for those not named
                     */
                    dataCategory: string;
                    /**
                     * @description Art. 17(3) GDPR
                     * @enum {unknown}
                     */
                    exemption: "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "legalClaims";
                    /**
                     * @description it stays
                     * @enum {unknown}
                     */
                    outcome: "withhold";
                    /**
                     * instant
                     * @description when it becomes due
                     */
                    until?: string;
                })[];
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "requested" | "accepted" | "partlyAccepted" | "refused" | "approved" | "executing" | "backupsPending" | "completed" | "withdrawn";
                /** @description to be destroyed, and kept for now by a hold or a restriction */
                suspended: string[];
                /** @description one a system */
                tasks: {
                    /** @description what */
                    dataCategories: string[] | "all";
                    /**
                     * @description how far it is
                     * @enum {unknown}
                     */
                    status: "assigned" | "completed" | "failed";
                    /**
                     * identifier
                     * @description which system destroys
                     */
                    system: string;
                }[];
            }[];
            /** @description ended ones too */
            legalBases: {
                /**
                 * code
                 * @description why it applies
                 */
                justificationCode: string;
                /**
                 * @description Art. 6(1)(b) to (f) GDPR
                 * @enum {unknown}
                 */
                lawfulBasis: "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest";
                /**
                 * UUID
                 * @description the assertion
                 */
                legalBasisId: string;
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "asserted" | "ended";
                /**
                 * instant
                 * @description when it ends or has ended, exclusive
                 */
                until?: string;
                /**
                 * instant
                 * @description from when it counts
                 */
                validFrom: string;
                /**
                 * instant
                 * @description its end as it was asserted, exclusive
                 */
                validUntil?: string;
            }[];
            /** @description released ones too */
            legalHolds: {
                /** @description what is to be kept */
                dataCategories: string[] | "all";
                /**
                 * UUID
                 * @description the hold
                 */
                legalHoldId: string;
                /**
                 * code
                 * @description the provision or case that asks for it
                 */
                legalReference: string;
                /**
                 * instant
                 * @description when the hold is looked at again
                 */
                reviewAt?: string;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "placed" | "released";
            }[];
            /** @description decided and withdrawn ones too */
            objections: {
                /**
                 * code
                 * @description on which ground it was decided so
                 */
                justificationCode?: string;
                /**
                 * @description Art. 21(2) or 21(1) GDPR
                 * @enum {unknown}
                 */
                kind: "directMarketing" | "particularSituation";
                /**
                 * UUID
                 * @description the objection
                 */
                objectionId: string;
                /** @description the purposes objected to */
                purposes: string[] | "all";
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "pending" | "upheld" | "overridden" | "withdrawn";
            }[];
            /**
             * position
             * @description what the status has seen
             */
            position: string;
            /** @description the event that cannot be projected: the status is as it was before it */
            quarantined?: {
                /**
                 * code
                 * @description why it cannot be projected
                 */
                cause: string;
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * position
                 * @description of the event
                 */
                position: string;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            };
            /** @description lifted ones too */
            restrictions: {
                /** @description the exceptions that were opened in it */
                authorisations: {
                    /**
                     * @description which of the four of Art. 18(2) GDPR
                     * @enum {unknown}
                     */
                    exception: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest";
                    /** @description for these only; absent: for all of the restriction */
                    purposes?: string[];
                    /**
                     * instant
                     * @description its end, exclusive
                     */
                    until?: string;
                }[];
                /** @description the data restricted */
                dataCategories: string[] | "all";
                /**
                 * @description Art. 18(1) GDPR
                 * @enum {unknown}
                 */
                ground: "accuracyContested" | "unlawfulProcessing" | "neededForLegalClaims" | "objectionPending";
                /** @description the purposes restricted */
                purposes: string[] | "all";
                /**
                 * UUID
                 * @description the restriction
                 */
                restrictionId: string;
                /**
                 * instant
                 * @description when its state took effect
                 */
                since: string;
                /**
                 * @description how it stands
                 * @enum {unknown}
                 */
                state: "imposed" | "liftAnnounced" | "lifted";
            }[];
            /**
             * subject reference
             * @description the person
             */
            subjectRef: string;
        };
        TaskBody: {
            /** @description the data categories; for restrictions, objections, holds and erasures a list or "all" */
            dataCategories: "all" | string[];
            /** @description the system */
            system: string;
        };
        TransparencyLog: {
            /**
             * origin
             * @description the name of the log, the first line of its checkpoints
             */
            origin: string;
            /**
             * base64
             * @description the root of their tree
             */
            root: string;
            /**
             * instant
             * @description when that was sealed; absent before the first
             */
            sealedAt?: string;
            /**
             * whole number
             * @description entries that the last checkpoint covers
             */
            sealedSize: number;
            /**
             * whole number
             * @description entries in the log
             */
            size: number;
            /**
             * verifier key
             * @description for a first look: a verifier has it from elsewhere; absent before the first checkpoint where another process seals
             */
            verifierKey?: string;
            /** @description who has cosigned checkpoints */
            witnesses: {
                /**
                 * whole number
                 * @description of the last checkpoint that it has cosigned
                 */
                cosignedSize: number;
                /**
                 * key name
                 * @description of its key
                 */
                name: string;
            }[];
        };
        WithdrawConsentBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["AnyActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        WithdrawConsentResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the consent to the purpose named */
            consent?: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            };
            /** @description the consents to every purpose, when none was named */
            consents?: {
                /**
                 * identifier
                 * @description the purpose
                 */
                purposeId: string;
                /**
                 * @description of the consent after the command
                 * @enum {unknown}
                 */
                state: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
            }[];
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        WithdrawErasureRequestBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        WithdrawErasureRequestResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
        WithdrawObjectionBody: {
            /** @description whose act it is; absent: of the person or of the controller, as the command says */
            actor?: components["schemas"]["SubjectSideActor"];
            /**
             * @description by which way it came; absent: api
             * @enum {string}
             */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @description what the caller counts as one matter */
            correlationId?: string;
            /**
             * Format: date-time
             * @description when the person expressed it; absent: when it was received
             */
            expressedAt?: string;
            /**
             * Format: date-time
             * @description when the controller received it; absent: now. Legal terms run from here
             */
            receivedAt?: string;
        };
        WithdrawObjectionResponse: {
            /**
             * idempotency key
             * @description the Idempotency-Key
             */
            commandId: string;
            /** @description the facts that the command recorded; none: there was nothing to record */
            events: {
                /**
                 * UUID
                 * @description the event
                 */
                eventId: string;
                /**
                 * instant
                 * @description when it was recorded
                 */
                recordedAt: string;
                /** @description its place in the stream */
                revision: number;
                /**
                 * event type
                 * @description what happened
                 */
                type: string;
            }[];
            /**
             * position
             * @description of the last event: for Ledger-Min-Position
             */
            position: string;
            /**
             * compact JWS
             * @description with `Prefer: receipt`: the signature of the log over what was recorded
             */
            receipt?: string;
            /** @description of the stream, after the command */
            revision: number;
            /**
             * stream
             * @description where the facts were recorded
             */
            stream: string;
        };
    };
    responses: {
        /**
         * @description - [`VALIDATION_FAILED`](problems/validation-failed): The request is invalid.
         *     - [`IDEMPOTENCY_KEY_INVALID`](problems/idempotency-key-invalid): The Idempotency-Key is missing or malformed.
         */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`UNAUTHENTICATED`](problems/unauthenticated): A valid token is required. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "UNAUTHENTICATED";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`FORBIDDEN`](problems/forbidden): The token does not allow this. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "FORBIDDEN";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - [`RESTRICTION_UNKNOWN`](problems/restriction-unknown): The restriction is unknown.
         *     - [`OBJECTION_UNKNOWN`](problems/objection-unknown): The objection is unknown.
         *     - [`LEGAL_BASIS_UNKNOWN`](problems/legal-basis-unknown): The legal basis is unknown.
         *     - [`HOLD_UNKNOWN`](problems/hold-unknown): The legal hold is unknown.
         *     - [`ERASURE_UNKNOWN`](problems/erasure-unknown): The erasure case is unknown.
         *     - [`ERASURE_TASK_UNKNOWN`](problems/erasure-task-unknown): The erasure task is unknown.
         *     - [`PURPOSE_VERSION_UNKNOWN`](problems/purpose-version-unknown): The version of the purpose is unknown.
         *     - [`PURPOSE_UNKNOWN`](problems/purpose-unknown): The purpose is unknown.
         *     - [`POLICY_VERSION_UNKNOWN`](problems/policy-version-unknown): The policy version is unknown.
         *     - [`NOT_FOUND`](problems/not-found): There is nothing here.
         */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "RESTRICTION_UNKNOWN" | "OBJECTION_UNKNOWN" | "LEGAL_BASIS_UNKNOWN" | "HOLD_UNKNOWN" | "ERASURE_UNKNOWN" | "ERASURE_TASK_UNKNOWN" | "PURPOSE_VERSION_UNKNOWN" | "PURPOSE_UNKNOWN" | "POLICY_VERSION_UNKNOWN" | "NOT_FOUND";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`METHOD_NOT_ALLOWED`](problems/method-not-allowed): The method is not allowed here. */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "METHOD_NOT_ALLOWED";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - [`SUBJECT_ERASED`](problems/subject-erased): The subject was erased.
         *     - [`CATEGORY_ERASED`](problems/category-erased): A data category was erased.
         *     - [`STREAM_FULL`](problems/stream-full): The stream is full.
         *     - [`PURPOSE_UNKNOWN`](problems/purpose-unknown): The purpose is unknown.
         *     - [`PURPOSE_EXISTS`](problems/purpose-exists): The purpose exists.
         *     - [`PURPOSE_RETIRED`](problems/purpose-retired): The purpose is retired.
         *     - [`OUT_OF_SCOPE`](problems/out-of-scope): Something lies out of scope.
         *     - [`POLICY_VERSION_UNKNOWN`](problems/policy-version-unknown): The policy version is unknown.
         *     - [`POLICY_VERSION_EXISTS`](problems/policy-version-exists): The policy version exists.
         *     - [`TIME_IN_FUTURE`](problems/time-in-future): A time lies ahead.
         *     - [`INTERVAL_INVALID`](problems/interval-invalid): The interval is invalid.
         *     - [`BACKDATED_GRANT_WITHOUT_EVIDENCE`](problems/backdated-grant-without-evidence): Evidence is missing.
         *     - [`EXPLICIT_CONSENT_REQUIRED`](problems/explicit-consent-required): Explicit consent is required.
         *     - [`SEPARATE_DOCUMENT_REQUIRED`](problems/separate-document-required): A separate document is required.
         *     - [`CONSENT_NOT_GIVEN`](problems/consent-not-given): No consent is given.
         *     - [`NOT_AWAITING_CONFIRMATION`](problems/not-awaiting-confirmation): Nothing awaits confirmation.
         *     - [`SAME_ACTOR`](problems/same-actor): The same actor said both.
         *     - [`LIFT_NOT_ANNOUNCED`](problems/lift-not-announced): The lift was not announced.
         *     - [`ALREADY_LIFTED`](problems/already-lifted): The restriction was lifted.
         *     - [`NO_PENDING_OBJECTION`](problems/no-pending-objection): No objection is pending.
         *     - [`OBJECTION_PENDING`](problems/objection-pending): An objection is pending.
         *     - [`OBJECTION_DECIDED`](problems/objection-decided): The objection was decided.
         *     - [`OBJECTION_FINAL`](problems/objection-final): The objection is final.
         *     - [`ERASURE_WRONG_STATE`](problems/erasure-wrong-state): The case is in another state.
         *     - [`ERASURE_INCOMPLETE_ASSESSMENT`](problems/erasure-incomplete-assessment): The assessment is incomplete.
         *     - [`ERASURE_INCOMPLETE_ASSIGNMENT`](problems/erasure-incomplete-assignment): The assignment is incomplete.
         *     - [`APPROVER_NOT_INDEPENDENT`](problems/approver-not-independent): The approver is not independent.
         *     - [`ASSESSMENT_CHANGED`](problems/assessment-changed): The assessment has changed.
         *     - [`HELD`](problems/held): The category is held.
         *     - [`NOT_RETIRED`](problems/not-retired): The purpose is not retired.
         *     - [`ALREADY_IN_FORCE`](problems/already-in-force): It is in force already.
         *     - [`POSITION_AHEAD`](problems/position-ahead): The ledger has not come so far.
         *     - [`NOT_SEALED`](problems/not-sealed): No checkpoint covers this yet.
         */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "SUBJECT_ERASED" | "CATEGORY_ERASED" | "STREAM_FULL" | "PURPOSE_UNKNOWN" | "PURPOSE_EXISTS" | "PURPOSE_RETIRED" | "OUT_OF_SCOPE" | "POLICY_VERSION_UNKNOWN" | "POLICY_VERSION_EXISTS" | "TIME_IN_FUTURE" | "INTERVAL_INVALID" | "BACKDATED_GRANT_WITHOUT_EVIDENCE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "CONSENT_NOT_GIVEN" | "NOT_AWAITING_CONFIRMATION" | "SAME_ACTOR" | "LIFT_NOT_ANNOUNCED" | "ALREADY_LIFTED" | "NO_PENDING_OBJECTION" | "OBJECTION_PENDING" | "OBJECTION_DECIDED" | "OBJECTION_FINAL" | "ERASURE_WRONG_STATE" | "ERASURE_INCOMPLETE_ASSESSMENT" | "ERASURE_INCOMPLETE_ASSIGNMENT" | "APPROVER_NOT_INDEPENDENT" | "ASSESSMENT_CHANGED" | "HELD" | "NOT_RETIRED" | "ALREADY_IN_FORCE" | "POSITION_AHEAD" | "NOT_SEALED";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`REVISION_MISMATCH`](problems/revision-mismatch): The stream has moved on. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "REVISION_MISMATCH";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`BODY_TOO_LARGE`](problems/body-too-large): The body is too large. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "BODY_TOO_LARGE";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`UNSUPPORTED_MEDIA_TYPE`](problems/unsupported-media-type): The media type is not supported. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`IDEMPOTENCY_KEY_REUSED`](problems/idempotency-key-reused): The Idempotency-Key was used for another command. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`RATE_LIMITED`](problems/rate-limited): Too many requests. */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "RATE_LIMITED";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - [`INTERNAL`](problems/internal): Something broke here. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "INTERNAL";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - [`CONTENTION`](problems/contention): Too many writers on one stream.
         *     - [`ISSUER_UNAVAILABLE`](problems/issuer-unavailable): The token cannot be checked now.
         *     - [`OVERLOADED`](problems/overloaded): More is asked than can be answered.
         *     - [`STORE_UNAVAILABLE`](problems/store-unavailable): The store is away.
         *     - [`LEDGER_STALE`](problems/ledger-stale): The views have not come so far.
         */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "CONTENTION" | "ISSUER_UNAVAILABLE" | "OVERLOADED" | "STORE_UNAVAILABLE" | "LEDGER_STALE";
                } & components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getDashboardAssetsByAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the file, with the digest of what it holds. */
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                };
            };
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    getDashboardIconSvg: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getDashboardSettingsJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getDocsByFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the file. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                };
            };
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
        };
    };
    getProblemsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The code in lower case, with hyphens: `purpose-unknown`. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                };
            };
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
        };
    };
    getAccessLog: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Where the interval begins; 30 days ago unless given. */
                from?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description The person, by a random reference. */
                subjectRef?: string;
                /** @description Where the interval ends, exclusive; now unless given. */
                to?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedAccess"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAuditBundle: {
        parameters: {
            query?: {
                /** @description A size that was sealed: only the entries behind it; 0 unless given, and for one person. */
                from?: number;
                /** @description Which log: `events` unless given, or `decisions`. */
                log?: "events" | "decisions";
                /** @description Only the entries of this person, each with its proof. */
                subjectRef?: string;
                /** @description A size that was sealed: the entries up to it; the last one unless given. */
                to?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-tar": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAuditEvents: {
        parameters: {
            query?: {
                /** @description Only what was recorded after this position. */
                after?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description Which end of the list comes first; the oldest unless given. */
                order?: "oldestFirst" | "newestFirst";
                /** @description Only events of this type. */
                type?: "ControllerConfigured" | "PurposeRegistered" | "PurposeRevised" | "PurposeRetired" | "PurposeVersionCancelled" | "PurposeRetirementCancelled" | "PolicyVersionPublished" | "PolicyVersionCancelled" | "PolicyTextStored" | "ConsentGiven" | "ConsentAwaitingConfirmation" | "ConsentConfirmed" | "ConsentRenewed" | "ConsentRefused" | "ConsentWithdrawn" | "ConsentInvalidated" | "PolicyNoticeDelivered" | "PolicyVersionAccepted" | "RestrictionImposed" | "RestrictedProcessingAuthorised" | "RestrictionLiftAnnounced" | "RestrictionLifted" | "ObjectionRaised" | "ObjectionUpheld" | "ObjectionOverridden" | "ObjectionWithdrawn" | "LegalBasisAsserted" | "LegalBasisEnded" | "LegalHoldPlaced" | "LegalHoldReleased" | "ErasureRequested" | "ErasureRequestWithdrawn" | "ErasureAccepted" | "ErasurePartlyAccepted" | "ErasureRefused" | "ErasureApproved" | "SubjectFenced" | "ErasureTaskAssigned" | "ErasureTaskCompleted" | "ErasureTaskFailed" | "DataErased" | "DataAnonymised" | "BackupsExpired" | "ErasureCompleted" | "ProjectionSkipRequested" | "ProjectionSkipApproved";
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. In pieces, each of them is one AuditItem. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditItems"];
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getConsents: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description The purpose. */
                purposeId?: string;
                /** @description Only those in this state. */
                state?: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
                /** @description Only those that end before. */
                until?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedConsents"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getController: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Controller"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postController: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigureControllerBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigureControllerResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigureControllerResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDecisionLog: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Where the interval begins; 30 days ago unless given. */
                from?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description The purpose. */
                purposeId?: string;
                /** @description Only answers about this person. */
                subjectRef?: string;
                /** @description Where the interval ends, exclusive; now unless given. */
                to?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecisions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postDecisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postDecisionsBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Questions"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postDecisionsExplain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedDecision"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postDecisionsStream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Lines of JSON, each of them one Question. */
        requestBody?: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The answer. In pieces, each of them is one AnsweredLine. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getErasures: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description Only open cases that need this of somebody, as the overview counts them. */
                needs?: "overdue" | "dueWithin5Days" | "awaitingAssessment" | "awaitingApproval" | "suspended";
                /** @description Which end of the list comes first; the oldest unless given. */
                order?: "oldestFirst" | "newestFirst";
                /** @description Only those in this state. */
                state?: "requested" | "accepted" | "partlyAccepted" | "refused" | "approved" | "executing" | "backupsPending" | "completed" | "withdrawn";
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedErasures"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getExposures: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Where the interval begins. */
                from?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description The purpose. */
                purposeId?: string;
                /** @description Where the interval ends, exclusive; now unless given. */
                to?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedExposures"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFeed: {
        parameters: {
            query?: {
                /** @description Only what was recorded after this position. */
                after?: string;
            };
            header?: {
                /** @description The position after which it goes on: that of the last event that arrived. */
                "Last-Event-ID"?: string;
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. In pieces, each of them is one FeedEvent. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLegalHolds: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description Which end of the list comes first; the oldest unless given. */
                order?: "oldestFirst" | "newestFirst";
                /** @description Only those in this state. */
                state?: "placed" | "released";
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedLegalHolds"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLog: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransparencyLog"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogCheckpointsBySize: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The size of the checkpoint. */
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransparencyLog"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsCheckpointsBySize: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The size of the checkpoint. */
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsProofsConsistency: {
        parameters: {
            query: {
                /** @description The size of the earlier checkpoint. */
                from: number;
                /** @description The size of the later checkpoint. */
                to: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsProofsInclusion: {
        parameters: {
            query: {
                /** @description The record of the decision log. */
                eventId: string;
                /** @description The size of a checkpoint; the last one unless given. */
                size?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsTileByLevelByTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The level of the tile; 0 are the leaves. */
                level: string;
                /** @description The number of the tile, as C2SP tlog-tiles writes it: `x001/234`, or `000.p/8` for the first eight. */
                tile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogDecisionsTileEntriesByTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The number of the tile, as C2SP tlog-tiles writes it: `x001/234`, or `000.p/8` for the first eight. */
                tile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogProofsConsistency: {
        parameters: {
            query: {
                /** @description The size of the earlier checkpoint. */
                from: number;
                /** @description The size of the later checkpoint. */
                to: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogProofsInclusion: {
        parameters: {
            query: {
                /** @description The event. */
                eventId: string;
                /** @description The size of a checkpoint; the last one unless given. */
                size?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionProof"];
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogTileByLevelByTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The level of the tile; 0 are the leaves. */
                level: string;
                /** @description The number of the tile, as C2SP tlog-tiles writes it: `x001/234`, or `000.p/8` for the first eight. */
                tile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogTileEntriesByTile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The number of the tile, as C2SP tlog-tiles writes it: `x001/234`, or `000.p/8` for the first eight. */
                tile: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getObjections: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description Which end of the list comes first; the oldest unless given. */
                order?: "oldestFirst" | "newestFirst";
                /** @description Only those in this state. */
                state?: "pending" | "upheld" | "overridden" | "withdrawn";
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedObjections"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPoliciesByPolicyIdVersions: {
        parameters: {
            query?: {
                /** @description The moment whose version is marked as in force; now unless given. */
                at?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The policy. */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPoliciesByPolicyIdVersions: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The policy. */
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyVersionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishPolicyVersionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishPolicyVersionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPoliciesByPolicyIdVersionsByVersionCancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The policy. */
                policyId: string;
                /** @description The version. */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelScheduledPolicyVersionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledPolicyVersionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledPolicyVersionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPoliciesByPolicyIdVersionsByVersionTextsByLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The language of the text, as a tag of BCP 47. */
                language: string;
                /** @description The policy. */
                policyId: string;
                /** @description The version. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyText"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProjections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projections"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPurposes: {
        parameters: {
            query?: {
                /** @description The moment whose version is marked as in force; now unless given. */
                at?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purposes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPurposes: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPurposeBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPurposeResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPurposeResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPurposesByPurposeId: {
        parameters: {
            query?: {
                /** @description The moment whose version is marked as in force; now unless given. */
                at?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purpose"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPurposesByPurposeIdRetirement: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetirePurposeBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetirePurposeResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetirePurposeResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPurposesByPurposeIdRetirementCancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelScheduledRetirementBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledRetirementResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledRetirementResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPurposesByPurposeIdRevisions: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisePurposeBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisePurposeResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisePurposeResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postPurposesByPurposeIdVersionsByVersionCancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The version. */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelScheduledVersionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledVersionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelScheduledVersionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRestrictions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description Which end of the list comes first; the oldest unless given. */
                order?: "oldestFirst" | "newestFirst";
                /** @description Only those in this state. */
                state?: "imposed" | "liftAnnounced" | "lifted";
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedRestrictions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStatisticsDaily: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The first day, UTC; 30 days before `to` unless given. */
                from?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
                /** @description The purpose. */
                purposeId?: string;
                /** @description The day after the last, UTC; tomorrow unless given. */
                to?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyStatistics"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MintSubjectBody"];
            };
        };
        responses: {
            /** @description The answer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Minted"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubjectsBySubjectRefChanges: {
        parameters: {
            query: {
                /** @description Where the interval begins. */
                from: string;
                /** @description By what had been recorded then, for the earlier moment. */
                fromKnownAt?: string;
                /** @description Where the interval ends, exclusive; now unless given. */
                to?: string;
                /** @description By what had been recorded then, for the later moment. */
                toKnownAt?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectChanges"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsents: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiveConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiveConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsentsByPurposeIdConfirmation: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsentsByPurposeIdInvalidation: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvalidateConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidateConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidateConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsentsByPurposeIdRefusal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefuseConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefuseConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefuseConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsentsByPurposeIdRenewal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RenewConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefConsentsByPurposeIdWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The purpose. */
                purposeId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasures: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestErasureBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestErasureResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestErasureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasuresByErasureIdApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The case, as the request answered. */
                erasureId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveErasureBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApproveErasureResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApproveErasureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasuresByErasureIdAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The case, as the request answered. */
                erasureId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessErasureBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessErasureResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessErasureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasuresByErasureIdExecution: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The case, as the request answered. */
                erasureId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteErasureBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecuteErasureResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecuteErasureResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasuresByErasureIdTasksBySystemReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The case, as the request answered. */
                erasureId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
                /** @description The system whose task is reported; `backups` for the backups. */
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportErasureTaskBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportErasureTaskResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportErasureTaskResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefErasuresByErasureIdWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The case, as the request answered. */
                erasureId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawErasureRequestBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawErasureRequestResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawErasureRequestResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubjectsBySubjectRefHistory: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Items of a page; 50 unless given. */
                limit?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefLegalBases: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssertLegalBasisBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertLegalBasisResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssertLegalBasisResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefLegalBasesByLegalBasisIdEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The asserted basis, as its assertion answered. */
                legalBasisId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EndLegalBasisBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndLegalBasisResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndLegalBasisResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefLegalHolds: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceLegalHoldBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceLegalHoldResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceLegalHoldResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefLegalHoldsByLegalHoldIdRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The hold, as its placing answered. */
                legalHoldId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReleaseLegalHoldBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseLegalHoldResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseLegalHoldResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefObjections: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseObjectionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaiseObjectionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaiseObjectionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefObjectionsByObjectionIdDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The objection, as its raising answered. */
                objectionId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideObjectionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecideObjectionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecideObjectionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefObjectionsByObjectionIdWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The objection, as its raising answered. */
                objectionId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawObjectionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawObjectionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawObjectionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefPolicyAcceptances: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptPolicyVersionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptPolicyVersionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptPolicyVersionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefPolicyNotices: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPolicyNoticeBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPolicyNoticeResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPolicyNoticeResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefPreferences: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPreferencesBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPreferencesResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPreferencesResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefRestrictions: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImposeRestrictionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImposeRestrictionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImposeRestrictionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefRestrictionsByRestrictionIdAuthorisations: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The restriction, as its imposing answered. */
                restrictionId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthoriseRestrictedProcessingBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoriseRestrictedProcessingResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthoriseRestrictedProcessingResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefRestrictionsByRestrictionIdLift: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The restriction, as its imposing answered. */
                restrictionId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LiftRestrictionBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiftRestrictionResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiftRestrictionResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefRestrictionsByRestrictionIdLiftAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The restriction, as its imposing answered. */
                restrictionId: string;
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnnounceRestrictionLiftBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnounceRestrictionLiftResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnounceRestrictionLiftResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSubjectsBySubjectRefStatus: {
        parameters: {
            query?: {
                /** @description The moment that is asked about; now unless given. */
                at?: string;
                /** @description By what had been recorded then; everything unless given. */
                knownAt?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description The position that the answer is true for. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postSubjectsBySubjectRefWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id; the same one again on a retry. */
                "Idempotency-Key": string;
                /** @description The revision of the stream that the caller saw; "-1": no stream yet. */
                "If-Match"?: string;
                /** @description With `receipt` the answer has a signed receipt beside it. */
                Prefer?: string;
            };
            path: {
                /** @description The person, by a random reference. */
                subjectRef: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentBody"];
            };
        };
        responses: {
            /** @description There was nothing to record. */
            200: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawConsentResponse"];
                };
            };
            /** @description Facts were recorded. */
            201: {
                headers: {
                    /** @description The revision of the stream, in quotes. */
                    ETag?: string;
                    /** @description The key was known: this is the first answer again. */
                    "Idempotency-Replayed"?: "true";
                    /** @description The position of the last event. */
                    "Ledger-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawConsentResponse"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
