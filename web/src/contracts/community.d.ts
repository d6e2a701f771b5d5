// From contracts/http/community.openapi.json by `npm run contracts`; never edited.
export interface paths {
    "/api/v1/community/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校列表 */
        get: operations["listSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出学校 */
        get: operations["exportSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校 */
        get: operations["getSchool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体列表 */
        get: operations["listCommunities"];
        put?: never;
        /** 编制教共体草稿 */
        post: operations["draftCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出教共体 */
        get: operations["exportCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体 */
        get: operations["getCommunity"];
        /** 修改草稿或被退回的教共体 */
        put: operations["reviseCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交审批 */
        post: operations["submitCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准 */
        post: operations["approveCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回 */
        post: operations["rejectCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办 */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 */
        get: operations["importTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传并检查工作簿（学校、教共体） */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入 */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交导入 */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看提交会遇到的问题，不写入 */
        post: operations["checkCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更和更正之前的登记 */
        get: operations["communityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一所学校的教共体 */
        get: operations["communitiesOfSchool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/change-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更的原因与清单 */
        get: operations["changeKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更申请列表 */
        get: operations["listCases"];
        put?: never;
        /** 提出变更申请 */
        post: operations["draftCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出变更申请 */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 变更会带来什么，不写入 */
        post: operations["previewWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 变更申请 */
        get: operations["getCase"];
        /** 修改草稿或被退回的变更申请 */
        put: operations["reviseCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 现在批准会带来什么 */
        get: operations["previewCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交 */
        post: operations["submitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准 */
        post: operations["approveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回 */
        post: operations["rejectCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/changes/{id}/ticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 勾选清单 */
        post: operations["tickCase"];
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
        /** @enum {string} */
        Stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR" | "VOCATIONAL";
        School: {
            /** Format: uuid */
            id: string;
            /** @description 学校标识码 */
            code: string;
            name: string;
            shortName: string | null;
            district: string;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            longitude: number | null;
            latitude: number | null;
            /** Format: int64 */
            version: number;
        };
        SchoolPage: {
            items: components["schemas"]["School"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        /** @enum {string} */
        State: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "ENDED";
        Cycle: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             */
            to: string;
        };
        Membership: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Stages linked with the lead school; empty when not stated. */
            stages: components["schemas"]["Stage"][];
        };
        Community: {
            /** Format: uuid */
            id: string;
            name: string;
            district: string;
            state: components["schemas"]["State"];
            /**
             * Format: date-time
             * @description When it came into this state.
             */
            since: string;
            /** @description Why it was rejected or ended. */
            reason: string | null;
            /** @description Who leads on the day. */
            lead: {
                /** Format: uuid */
                schoolId: string;
                name: string;
            };
            /** @description The cycle of the day; before all of them the first one. */
            cycle: components["schemas"]["Cycle"];
            /** @description Of all days, or of the day that was asked for. */
            memberships: components["schemas"]["Membership"][];
            /** @description What the caller may do now; null in lists. */
            actions: ("submit" | "revise" | "approve" | "reject")[] | null;
            /** Format: int64 */
            version: number;
            /** @description In the order of their days; a renewed community has more than one. */
            cycles: components["schemas"]["Cycle"][];
            /**
             * Format: date
             * @description The day that lead and cycle are about: the one asked for, or today.
             */
            day: string;
        };
        CommunityPage: {
            items: components["schemas"]["Community"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        /** @description Members have a model, the lead school has none. */
        Seat: {
            /** Format: uuid */
            schoolId: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model?: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade?: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /**
             * Format: date
             * @description The cycle's first day when left out.
             */
            from?: string | null;
            /**
             * Format: date
             * @description The cycle's last day when left out.
             */
            to?: string | null;
            stages?: components["schemas"]["Stage"][] | null;
        };
        CommunityRequest: {
            name: string;
            cycle: components["schemas"]["Cycle"];
            memberships: components["schemas"]["Seat"][];
        };
        RejectRequest: {
            reason: string;
        };
        Task: {
            /** @description APPROVE, SUBMIT, REVISE; APPROVE_CHANGE, SUBMIT_CHANGE, REVISE_CHANGE; further ones may follow. */
            kind: string;
            title: string;
            subjectId: string;
            link: string;
            /** Format: date-time */
            since: string;
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        Fault: {
            sheet: string | null;
            row: number;
            column: string | null;
            value: string | null;
            code: string;
            reason: string;
        };
        Import: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "CHECKED" | "FAULTY" | "COMMITTED";
            fileName: string;
            sheets: {
                sheet: string;
                rows: number;
                faults: number;
                new: number;
                changed: number;
                same: number;
            }[];
            faultCount: number;
            faults: components["schemas"]["Fault"][];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            committedAt: string | null;
        };
        /** @description RFC 9457. */
        Problem: {
            type?: string;
            title: string;
            status: number;
            detail: string;
            instance?: string;
            /** @description Stable. */
            code: string;
            violations?: {
                field: string;
                message: string;
            }[];
        };
        /**
         * @description 加入 退出 成长退出 重新加入 转入其他教共体 调整办学模式 更换总校 续期 提前结束 更正
         * @enum {string}
         */
        ChangeKind: "JOIN" | "LEAVE" | "GRADUATE" | "RETURN" | "MOVE" | "REGRADE" | "LEAD_CHANGE" | "RENEW" | "END" | "CORRECT";
        /** @enum {string} */
        CaseState: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "WITHDRAWN";
        ObjectionLine: {
            code: string;
            field: string;
            sentence: string;
        };
        Check: {
            objections: components["schemas"]["ObjectionLine"][];
        };
        /** @description What a case asks for; which fields count depends on the kind. */
        Wish: {
            kind: components["schemas"]["ChangeKind"];
            /** Format: uuid */
            communityId: string;
            /**
             * Format: uuid
             * @description MOVE: the community moved to.
             */
            toCommunityId?: string | null;
            /**
             * Format: uuid
             * @description The school that it is about; RENEW: who leads the further cycle, null for who leads now.
             */
            schoolId?: string | null;
            /**
             * Format: date
             * @description The first day on which it is so.
             */
            effective: string;
            /**
             * Format: date
             * @description Last day of a new membership or cycle; null for the end of the cycle. CORRECT: the right last day.
             */
            to?: string | null;
            /** @enum {string|null} */
            model?: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade?: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            stages?: components["schemas"]["Stage"][] | null;
            /** @description LEAD_CHANGE, RENEW: the lead school that gives way remains as a member, with model and grade. */
            leadStays?: boolean | null;
            /** @description RENEW: who is carried over; null for all members of the last day. */
            members?: string[] | null;
            /**
             * Format: uuid
             * @description CORRECT: the membership that is wrong; null when the cycle of the day is.
             */
            membershipId?: string | null;
            /**
             * Format: date
             * @description CORRECT: the right first day.
             */
            from?: string | null;
            /** @description CORRECT: the membership never was. */
            strike?: boolean | null;
            /** @description Code; see change-kinds. */
            reason: string;
            /** @description Code; needed when the day lies in the past. */
            dateReason?: string | null;
            note?: string | null;
        };
        ChecklistItem: {
            code: string;
            word: string;
            /** @enum {string} */
            by: "LEAD" | "MEMBER" | "DISTRICT";
            required: boolean;
            done: boolean;
            doneBy: string | null;
            /** Format: date-time */
            doneAt: string | null;
            /** @description Whether the caller may tick it now. */
            mayTick: boolean;
        };
        Case: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ChangeKind"];
            state: components["schemas"]["CaseState"];
            /** Format: uuid */
            communityId: string;
            communityName: string;
            /** Format: uuid */
            toCommunityId: string | null;
            toCommunityName: string | null;
            /** Format: uuid */
            schoolId: string | null;
            schoolName: string | null;
            /** Format: date */
            effective: string;
            reason: string;
            reasonWord: string;
            /** @description Whether it changed what was true before it was decided. */
            correction: boolean;
            refusal: string | null;
            author: string;
            decidedBy: string | null;
            /** Format: date-time */
            since: string;
            wish: components["schemas"]["Wish"];
            /** @description Null in lists. */
            checklist: components["schemas"]["ChecklistItem"][] | null;
            /** @description What the caller may do now; null in lists. */
            actions: ("submit" | "revise" | "withdraw" | "approve" | "reject")[] | null;
            /** Format: int64 */
            version: number;
        };
        CasePage: {
            items: components["schemas"]["Case"][];
            next: string | null;
            /** Format: int64 */
            total: number | null;
        };
        HeldMembership: {
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Stages linked with the lead school; empty when not stated. */
            stages: components["schemas"]["Stage"][];
        };
        /** @description What will happen, and what stands against it; nothing is written. */
        Outlook: {
            communities: {
                /** Format: uuid */
                communityId: string;
                name: string;
                before: {
                    cycles: components["schemas"]["Cycle"][];
                    memberships: components["schemas"]["HeldMembership"][];
                };
                after: {
                    cycles: components["schemas"]["Cycle"][];
                    memberships: components["schemas"]["HeldMembership"][];
                };
            }[];
            obstacles: components["schemas"]["ObjectionLine"][];
        };
        ChangeKinds: {
            source: string;
            label: string;
            dateReasons: {
                code: string;
                word: string;
            }[];
            kinds: {
                [key: string]: {
                    reasons: {
                        code: string;
                        word: string;
                    }[];
                    checklist: {
                        code: string;
                        word: string;
                        /** @enum {string} */
                        by: "LEAD" | "MEMBER" | "DISTRICT";
                        required: boolean;
                    }[];
                };
            };
        };
        /** @description What was believed until a case was approved. */
        PastFact: {
            membership: components["schemas"]["Membership"] | null;
            cycle: components["schemas"]["Cycle"] | null;
            /** Format: date-time */
            knownFrom: string;
            /** Format: date-time */
            knownTo: string;
            /** Format: uuid */
            caseId: string;
            byWhom: string;
            why: string;
        };
        PastFactPage: {
            items: components["schemas"]["PastFact"][];
            next: string | null;
            /** Format: int64 */
            total: number | null;
        };
        Belonging: {
            /** Format: uuid */
            communityId: string;
            communityName: string;
            state: components["schemas"]["State"];
            membership: components["schemas"]["Membership"];
        };
        BelongingPage: {
            items: components["schemas"]["Belonging"][];
            next: string | null;
            /** Format: int64 */
            total: number | null;
        };
        TickRequest: {
            item: string;
            done: boolean;
        };
    };
    responses: {
        /** @description Who are you? */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description May not. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Is not there, or not for you to know of. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now, with the reason. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody else changed it meanwhile. */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description To be filled in better, with the fields. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing. */
        VersionMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
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
    listSchools: {
        parameters: {
            query?: {
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                /** @description Only the caller's own. */
                district?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    exportSchools: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                /** @description Only the caller's own. */
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file with Chinese headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    getSchool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The school. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    listCommunities: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description Part of the name, or of a member school's. */
                q?: string;
                limit?: number;
                cursor?: string;
                /** @description As of this day, past or future: only what is in force then. Without it all days. */
                on?: string;
                /** @description As it was known at this moment, before later cases and corrections. Without it what is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    draftCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityRequest"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    exportCommunities: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                state?: components["schemas"]["State"];
                /** @description Part of the name, or of a member school's. */
                q?: string;
                /** @description As of this day, past or future: only what is in force then. Without it all days. */
                on?: string;
                /** @description As it was known at this moment, before later cases and corrections. Without it what is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file with Chinese headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    getCommunity: {
        parameters: {
            query?: {
                /** @description As of this day, past or future: only what is in force then. Without it all days. */
                on?: string;
                /** @description As it was known at this moment, before later cases and corrections. Without it what is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The community. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
        };
    };
    reviseCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityRequest"];
            };
        };
        responses: {
            /** @description A draft again. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    submitCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Submitted; its schools are held. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    approveCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approved; in force from its first day. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            428: components["responses"]["VersionMissing"];
        };
    };
    rejectCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectRequest"];
            };
        };
        responses: {
            /** @description Rejected; its schools are free. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    importTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook to fill in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What a commit would do, or every fault. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    checkCommunity: {
        parameters: {
            query?: {
                /** @description The draft itself, when it is one already. */
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityRequest"];
            };
        };
        responses: {
            /** @description What would stand against it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    communityHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was believed before, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastFactPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    communitiesOfSchool: {
        parameters: {
            query?: {
                /** @description As of this day, past or future: only what is in force then. Without it all days. */
                on?: string;
                /** @description As it was known at this moment, before later cases and corrections. Without it what is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its intervals in the order of their days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BelongingPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
        };
    };
    changeKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reasons and checklists by kind, with their source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeKinds"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                state?: components["schemas"]["CaseState"];
                kind?: components["schemas"]["ChangeKind"];
                communityId?: string;
                schoolId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first: all for the district, approved and own ones for others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    draftCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    exportCases: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                state?: components["schemas"]["CaseState"];
                kind?: components["schemas"]["ChangeKind"];
                communityId?: string;
                schoolId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file with Chinese headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    previewWish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description Before and after. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    reviseCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description A draft again. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    previewCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Before and after. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    submitCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Waits for the district. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn for good. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    approveCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approved; the communities are changed. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    rejectCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectRequest"];
            };
        };
        responses: {
            /** @description Sent back to its author. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    tickCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TickRequest"];
            };
        };
        responses: {
            /** @description The case with its checklist. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
}
