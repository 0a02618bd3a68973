// Made by `npm run docs` from the /openapi.json with the SHA-256 37c66b4f931cb1d0e5982543d12dee07b715bd925c8e0d5c60ca5d590e2c50f2.

export interface paths {
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description Needs no token. */
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
        /** @description For auditor. */
        get: operations["getAccessLog"];
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
        /** @description For auditor. */
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
        /** @description For operator, auditor. */
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
        /** @description For service-command, service-decision, dashboard, operator, approver, auditor, admin. */
        get: operations["getController"];
        put?: never;
        /**
         * ConfigureController
         * @description For admin.
         */
        post: operations["postController"];
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
         * Question
         * @description For service-decision, operator, auditor.
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
         * Questions
         * @description For service-decision, operator, auditor.
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
         * Question
         * @description For operator, auditor.
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
         * Question
         * @description For service-decision, operator, auditor.
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
        /** @description For operator, approver, auditor. */
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
        /** @description For operator, auditor. */
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
        /** @description For dashboard, operator, auditor. */
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
        /** @description For operator, approver, auditor. */
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
        /** @description For operator, auditor. */
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
        /** @description For auditor. */
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
        /** @description For auditor. */
        get: operations["getLogCheckpointsBySize"];
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
        /** @description For auditor. */
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
        /** @description For operator, auditor. */
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
        /** @description For auditor. */
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
        /** @description For auditor. */
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
        /** @description For operator, approver, auditor. */
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
        /** @description For dashboard, operator, approver, auditor, admin. */
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
        /** @description For service-command, service-decision, dashboard, operator, approver, auditor, admin. */
        get: operations["getPoliciesByPolicyIdVersions"];
        put?: never;
        /**
         * PublishPolicyVersion
         * @description For admin.
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
         * CancelScheduledPolicyVersion
         * @description For admin.
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
        /** @description For service-command, service-decision, dashboard, operator, approver, auditor, admin. */
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
        /** @description For dashboard, operator, auditor, admin. */
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
        /** @description For service-command, service-decision, dashboard, operator, approver, auditor, admin. */
        get: operations["getPurposes"];
        put?: never;
        /**
         * RegisterPurpose
         * @description For admin.
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
        /** @description For service-command, service-decision, dashboard, operator, approver, auditor, admin. */
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
         * RetirePurpose
         * @description For admin.
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
         * CancelScheduledRetirement
         * @description For admin.
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
         * RevisePurpose
         * @description For admin.
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
         * CancelScheduledVersion
         * @description For admin.
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
        /** @description For operator, approver, auditor. */
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
        /** @description For dashboard, operator, auditor, admin. */
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
         * MintSubject
         * @description For service-command, operator.
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
        /** @description For operator, auditor. */
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
         * GiveConsent
         * @description For service-command, operator.
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
         * ConfirmConsent
         * @description For service-command, operator.
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
         * InvalidateConsent
         * @description For operator.
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
         * RefuseConsent
         * @description For service-command, operator.
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
         * RenewConsent
         * @description For service-command, operator.
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
         * WithdrawConsent
         * @description For service-command, operator.
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
         * RequestErasure
         * @description For service-command, operator.
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
         * ApproveErasure
         * @description For approver.
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
         * AssessErasure
         * @description For operator.
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
         * ExecuteErasure
         * @description For operator.
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
         * ReportErasureTask
         * @description For service-command, operator.
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
         * WithdrawErasureRequest
         * @description For service-command, operator.
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
        /** @description For operator, auditor. */
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
         * AssertLegalBasis
         * @description For service-command, operator.
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
         * EndLegalBasis
         * @description For operator.
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
         * PlaceLegalHold
         * @description For operator.
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
         * ReleaseLegalHold
         * @description For operator.
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
         * RaiseObjection
         * @description For service-command, operator.
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
         * DecideObjection
         * @description For operator.
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
         * WithdrawObjection
         * @description For service-command, operator.
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
         * AcceptPolicyVersion
         * @description For service-command, operator.
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
         * RecordPolicyNotice
         * @description For service-command, operator.
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
         * RecordPreferences
         * @description For service-command, operator.
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
         * ImposeRestriction
         * @description For service-command, operator.
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
         * AuthoriseRestrictedProcessing
         * @description For operator.
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
         * LiftRestriction
         * @description For operator.
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
         * AnnounceRestrictionLift
         * @description For operator.
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
        /** @description For service-command, operator, approver, auditor. */
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
         * WithdrawConsent
         * @description For service-command, operator.
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
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            policyId: string;
            /** Format: date-time */
            receivedAt?: string;
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            id?: string;
            /** @enum {string} */
            role: "dataSubject" | "parentOfDataSubject" | "guardianOfDataSubject" | "representative" | "dataController" | "dataProcessor" | "authority" | "system";
        };
        ApproveErasureBody: {
            actor?: components["schemas"]["AnyActor"];
            assessmentDigest: string;
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            justificationCode: string;
            /** @enum {string} */
            lawfulBasis: "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest";
            purposeId: string;
            /** Format: date-time */
            receivedAt?: string;
            /** Format: date-time */
            validFrom?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            outcomes: components["schemas"]["OutcomeBody"][];
            /** Format: date-time */
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
        };
        AuthoriseRestrictedProcessingBody: {
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** @enum {string} */
            exception: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest";
            /** Format: date-time */
            expressedAt?: string;
            purposes?: string[];
            /** Format: date-time */
            receivedAt?: string;
            /** Format: date-time */
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
            /** @enum {string} */
            calendar?: "weekends" | "ru";
            /** Format: date-time */
            effectiveFrom?: string;
            /** @enum {string} */
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
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            id?: string;
            /** @enum {string} */
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
            id: string;
            /** @enum {string} */
            necessity: "required" | "optional";
            retentionClass?: string;
        };
        DecideObjectionBody: {
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            justificationCode?: string;
            /** @enum {string} */
            outcome: "upheld" | "overridden";
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** Format: date-time */
            backupsExpireAt?: string;
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
            receivedAt?: string;
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
            /** @enum {string} */
            choice: "give";
            /** @enum {string} */
            consentType: "expressed" | "explicit";
            dataCategories?: string[];
            evidenceDigests?: string[];
            isSeparateDocument?: boolean;
            /** Format: date-time */
            noticePresentedAt?: string;
            policyRef?: components["schemas"]["PolicyRefBody"];
            purposeId: string;
            recipients?: string[];
            /** Format: date-time */
            validUntil?: string;
        };
        GiveConsentBody: {
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            /** @enum {string} */
            consentType: "expressed" | "explicit";
            correlationId?: string;
            dataCategories?: string[];
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            isSeparateDocument?: boolean;
            /** Format: date-time */
            noticePresentedAt?: string;
            policyRef?: components["schemas"]["PolicyRefBody"];
            purposeId: string;
            /** Format: date-time */
            receivedAt?: string;
            recipients?: string[];
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            dataCategories: "all" | string[];
            /** Format: date-time */
            expressedAt?: string;
            /** @enum {string} */
            ground: "accuracyContested" | "unlawfulProcessing" | "neededForLegalClaims" | "objectionPending";
            purposes: "all" | string[];
            /** Format: date-time */
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
            actor?: components["schemas"]["ControllerOrAuthority"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            reason: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
                 * @description an event of the subject cannot be projected: this is as it was before it
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
            dataCategory: string;
            /** @enum {string} */
            exemption?: "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving" | "legalClaims";
            /** @enum {string} */
            outcome: "erase" | "anonymise" | "withhold";
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            dataCategories: "all" | string[];
            /** Format: date-time */
            expressedAt?: string;
            legalReference: string;
            /** Format: date-time */
            receivedAt?: string;
            /** Format: date-time */
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
            language?: string;
            policyId: string;
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
            content: string;
            language: string;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @enum {string} */
            code: "SUBJECT_ERASED" | "CATEGORY_ERASED" | "STREAM_FULL" | "RESTRICTION_UNKNOWN" | "OBJECTION_UNKNOWN" | "LEGAL_BASIS_UNKNOWN" | "HOLD_UNKNOWN" | "ERASURE_UNKNOWN" | "ERASURE_TASK_UNKNOWN" | "PURPOSE_VERSION_UNKNOWN" | "PURPOSE_UNKNOWN" | "PURPOSE_EXISTS" | "PURPOSE_RETIRED" | "OUT_OF_SCOPE" | "POLICY_VERSION_UNKNOWN" | "POLICY_VERSION_EXISTS" | "TIME_IN_FUTURE" | "INTERVAL_INVALID" | "BACKDATED_GRANT_WITHOUT_EVIDENCE" | "EXPLICIT_CONSENT_REQUIRED" | "SEPARATE_DOCUMENT_REQUIRED" | "CONSENT_NOT_GIVEN" | "NOT_AWAITING_CONFIRMATION" | "SAME_ACTOR" | "LIFT_NOT_ANNOUNCED" | "ALREADY_LIFTED" | "NO_PENDING_OBJECTION" | "OBJECTION_PENDING" | "OBJECTION_DECIDED" | "OBJECTION_FINAL" | "ERASURE_WRONG_STATE" | "ERASURE_INCOMPLETE_ASSESSMENT" | "ERASURE_INCOMPLETE_ASSIGNMENT" | "APPROVER_NOT_INDEPENDENT" | "ASSESSMENT_CHANGED" | "HELD" | "NOT_RETIRED" | "ALREADY_IN_FORCE" | "VALIDATION_FAILED" | "IDEMPOTENCY_KEY_INVALID" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "POSITION_AHEAD" | "NOT_SEALED" | "REVISION_MISMATCH" | "BODY_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "IDEMPOTENCY_KEY_REUSED" | "RATE_LIMITED" | "INTERNAL" | "CONTENTION" | "ISSUER_UNAVAILABLE" | "OVERLOADED" | "STORE_UNAVAILABLE" | "LEDGER_STALE";
            /** @description With REVISION_MISMATCH. */
            currentRevision?: number;
            detail: string;
            /** @description With VALIDATION_FAILED: each place, as a JSON pointer, and the rule that it breaks. With the refusal of a form: its first choice that is refused, and the code. */
            errors?: {
                pointer: string;
                rule: string;
            }[];
            status: number;
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
                 * @description streams in quarantine, counted up to 1,000
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
                     * @description streams that it has in quarantine
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
                /**
                 * whole number
                 * @description of its code
                 */
                version: number;
            }[];
        };
        PublishPolicyVersionBody: {
            /** @enum {string} */
            changeClass: "editorial" | "material" | "rightsReducing";
            /** Format: date-time */
            effectiveFrom: string;
            texts: components["schemas"]["PolicyTextBody"][];
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
            policyId: string;
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
            /** Format: date-time */
            at?: string;
            /** @enum {unknown} */
            consistency?: "projected" | "strong";
            dataCategories?: string[];
            /** @enum {unknown} */
            exception?: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving";
            /** Format: date-time */
            knownAt?: string;
            /** @enum {unknown} */
            operation?: "collect" | "store" | "use" | "share" | "erase" | "anonymise";
            purposeId: string;
            recipientId?: string;
            subjectRef: string;
        };
        Questions: {
            decisions: {
                /** Format: date-time */
                at?: string;
                /** @enum {unknown} */
                consistency?: "projected" | "strong";
                dataCategories?: string[];
                /** @enum {unknown} */
                exception?: "subjectConsent" | "legalClaims" | "protectionOfAnother" | "publicInterest" | "freedomOfExpression" | "legalObligation" | "publicHealth" | "archiving";
                /** Format: date-time */
                knownAt?: string;
                /** @enum {unknown} */
                operation?: "collect" | "store" | "use" | "share" | "erase" | "anonymise";
                purposeId: string;
                recipientId?: string;
                subjectRef: string;
            }[];
        };
        RaiseObjectionBody: {
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** @enum {string} */
            kind: "directMarketing" | "particularSituation";
            purposes: "all" | string[];
            /** Format: date-time */
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
        RecordPolicyNoticeBody: {
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            deliveredAt: string;
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            policyId: string;
            /** Format: date-time */
            receivedAt?: string;
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            choices: (components["schemas"]["GiveChoiceBody"] | components["schemas"]["RefuseOrWithdrawChoiceBody"])[];
            correlationId?: string;
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
            noticePresentedAt?: string;
            policyRef?: components["schemas"]["PolicyRefBody"];
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            /** @enum {string} */
            choice: "refuse" | "withdraw";
            purposeId: string;
        };
        RegisterPurposeBody: {
            confirmWithin?: string;
            consentValidity?: string;
            dataCategories: components["schemas"]["DataCategoryBody"][];
            description?: string;
            directMarketing?: boolean;
            distribution?: boolean;
            doubleOptIn?: boolean;
            /** Format: date-time */
            effectiveFrom?: string;
            lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
            name: {
                [key: string]: string;
            };
            policyRef?: components["schemas"]["PurposePolicyBody"];
            purposeId: string;
            recipients?: string[];
            separateDocument?: boolean;
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            evidenceDigests?: string[];
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
            receivedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            dataCategories?: string[];
            /** Format: date-time */
            expressedAt?: string;
            method?: string;
            /** Format: date-time */
            receivedAt?: string;
            /** @enum {string} */
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            dataCategories: "all" | string[];
            /** Format: date-time */
            expressedAt?: string;
            /** @enum {string} */
            ground: "noLongerNecessary" | "consentWithdrawn" | "objected" | "unlawfulProcessing" | "legalObligation" | "childService";
            /** Format: date-time */
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
            /** Format: date-time */
            effectiveFrom?: string;
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
            /** @enum {string} */
            changeClass?: "editorial" | "material";
            confirmWithin?: string;
            consentValidity?: string;
            dataCategories: components["schemas"]["DataCategoryBody"][];
            description?: string;
            directMarketing?: boolean;
            distribution?: boolean;
            doubleOptIn?: boolean;
            /** Format: date-time */
            effectiveFrom?: string;
            lawfulBases: ("consent" | "contract" | "legalObligation" | "vitalInterest" | "publicTask" | "legitimateInterest")[];
            name: {
                [key: string]: string;
            };
            policyRef?: components["schemas"]["PurposePolicyBody"];
            recipients?: string[];
            separateDocument?: boolean;
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
             * @description an event of the subject cannot be projected: this is as it was before it
             * @constant
             */
            quarantined?: true;
        };
        SubjectSideActor: {
            id?: string;
            /** @enum {string} */
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
            dataCategories: "all" | string[];
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
            root?: string;
            /**
             * instant
             * @description when it was sealed
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
             * @description for a first look: a verifier has it from elsewhere
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
            actor?: components["schemas"]["AnyActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
            actor?: components["schemas"]["SubjectSideActor"];
            /** @enum {string} */
            channel?: "web" | "email" | "phone" | "letter" | "inPerson" | "api" | "accountUi" | "import";
            correlationId?: string;
            /** Format: date-time */
            expressedAt?: string;
            /** Format: date-time */
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
         * @description `VALIDATION_FAILED`: The request is invalid.
         *     `IDEMPOTENCY_KEY_INVALID`: The Idempotency-Key is missing or malformed.
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
        /** @description `UNAUTHENTICATED`: A valid token is required. */
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
        /** @description `FORBIDDEN`: The token does not allow this. */
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
         * @description `RESTRICTION_UNKNOWN`: The restriction is unknown.
         *     `OBJECTION_UNKNOWN`: The objection is unknown.
         *     `LEGAL_BASIS_UNKNOWN`: The legal basis is unknown.
         *     `HOLD_UNKNOWN`: The legal hold is unknown.
         *     `ERASURE_UNKNOWN`: The erasure case is unknown.
         *     `ERASURE_TASK_UNKNOWN`: The erasure task is unknown.
         *     `PURPOSE_VERSION_UNKNOWN`: The version of the purpose is unknown.
         *     `PURPOSE_UNKNOWN`: The purpose is unknown.
         *     `POLICY_VERSION_UNKNOWN`: The policy version is unknown.
         *     `NOT_FOUND`: There is nothing here.
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
        /** @description `METHOD_NOT_ALLOWED`: The method is not allowed here. */
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
         * @description `SUBJECT_ERASED`: The subject was erased.
         *     `CATEGORY_ERASED`: A data category was erased.
         *     `STREAM_FULL`: The stream is full.
         *     `PURPOSE_UNKNOWN`: The purpose is unknown.
         *     `PURPOSE_EXISTS`: The purpose exists.
         *     `PURPOSE_RETIRED`: The purpose is retired.
         *     `OUT_OF_SCOPE`: Something lies out of scope.
         *     `POLICY_VERSION_UNKNOWN`: The policy version is unknown.
         *     `POLICY_VERSION_EXISTS`: The policy version exists.
         *     `TIME_IN_FUTURE`: A time lies ahead.
         *     `INTERVAL_INVALID`: The interval is invalid.
         *     `BACKDATED_GRANT_WITHOUT_EVIDENCE`: Evidence is missing.
         *     `EXPLICIT_CONSENT_REQUIRED`: Explicit consent is required.
         *     `SEPARATE_DOCUMENT_REQUIRED`: A separate document is required.
         *     `CONSENT_NOT_GIVEN`: No consent is given.
         *     `NOT_AWAITING_CONFIRMATION`: Nothing awaits confirmation.
         *     `SAME_ACTOR`: The same actor said both.
         *     `LIFT_NOT_ANNOUNCED`: The lift was not announced.
         *     `ALREADY_LIFTED`: The restriction was lifted.
         *     `NO_PENDING_OBJECTION`: No objection is pending.
         *     `OBJECTION_PENDING`: An objection is pending.
         *     `OBJECTION_DECIDED`: The objection was decided.
         *     `OBJECTION_FINAL`: The objection is final.
         *     `ERASURE_WRONG_STATE`: The case is in another state.
         *     `ERASURE_INCOMPLETE_ASSESSMENT`: The assessment is incomplete.
         *     `ERASURE_INCOMPLETE_ASSIGNMENT`: The assignment is incomplete.
         *     `APPROVER_NOT_INDEPENDENT`: The approver is not independent.
         *     `ASSESSMENT_CHANGED`: The assessment has changed.
         *     `HELD`: The category is held.
         *     `NOT_RETIRED`: The purpose is not retired.
         *     `ALREADY_IN_FORCE`: It is in force already.
         *     `POSITION_AHEAD`: The ledger has not come so far.
         *     `NOT_SEALED`: No checkpoint covers this yet.
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
        /** @description `REVISION_MISMATCH`: The stream has moved on. */
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
        /** @description `BODY_TOO_LARGE`: The body is too large. */
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
        /** @description `UNSUPPORTED_MEDIA_TYPE`: The media type is not supported. */
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
        /** @description `IDEMPOTENCY_KEY_REUSED`: The Idempotency-Key was used for another command. */
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
        /** @description `RATE_LIMITED`: Too many requests. */
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
        /** @description `INTERNAL`: Something broke here. */
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
         * @description `CONTENTION`: Too many writers on one stream.
         *     `ISSUER_UNAVAILABLE`: The token cannot be checked now.
         *     `OVERLOADED`: More is asked than can be answered.
         *     `STORE_UNAVAILABLE`: The store is away.
         *     `LEDGER_STALE`: The views have not come so far.
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
                    "application/json": Record<string, never>;
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
                cursor?: string;
                from?: string;
                limit?: number;
                subjectRef?: string;
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
    getAuditEvents: {
        parameters: {
            query?: {
                after?: string;
                cursor?: string;
                limit?: number;
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
                cursor?: string;
                limit?: number;
                purposeId?: string;
                state?: "unknown" | "awaitingConfirmation" | "given" | "renewed" | "refused" | "withdrawn" | "expired" | "invalidated";
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
                cursor?: string;
                limit?: number;
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
                cursor?: string;
                from?: string;
                limit?: number;
                purposeId?: string;
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
                after?: string;
            };
            header?: {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLegalHolds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
    getLogProofsConsistency: {
        parameters: {
            query: {
                from: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogProofsInclusion: {
        parameters: {
            query: {
                eventId: string;
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
                level: string;
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
                cursor?: string;
                limit?: number;
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
                at?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
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
                policyId: string;
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
                language: string;
                policyId: string;
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
                at?: string;
                cursor?: string;
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
                at?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
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
                purposeId: string;
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
                cursor?: string;
                limit?: number;
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
                cursor?: string;
                from?: string;
                limit?: number;
                purposeId?: string;
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
                from: string;
                fromKnownAt?: string;
                to?: string;
                toKnownAt?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
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
                purposeId: string;
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
                purposeId: string;
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
                purposeId: string;
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
                purposeId: string;
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
                purposeId: string;
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
                erasureId: string;
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
                erasureId: string;
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
                erasureId: string;
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
                erasureId: string;
                subjectRef: string;
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
                erasureId: string;
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
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
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
                legalBasisId: string;
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
                legalHoldId: string;
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
                objectionId: string;
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
                objectionId: string;
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
                restrictionId: string;
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
                restrictionId: string;
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
                restrictionId: string;
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
                at?: string;
                knownAt?: string;
            };
            header?: {
                /** @description The answer must have seen this position. */
                "Ledger-Min-Position"?: string;
            };
            path: {
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
