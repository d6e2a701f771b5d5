// From contracts/http/exchange.openapi.json by `npm run contracts`; never edited.
export interface paths {
    "/api/v1/exchange/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员列表 */
        get: operations["listPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员列表的分面 */
        get: operations["personFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/facets/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员列表的教共体与学校分面 */
        get: operations["personPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出人员 */
        get: operations["exportPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人员 */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/identity-number/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看身份证件号（留痕） */
        post: operations["unmaskIdentityNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的人员登记 */
        get: operations["myPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/registry.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出人员登记（各表） */
        get: operations["exportRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/phone/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看联系电话（留痕） */
        post: operations["unmaskPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/career": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 履历 */
        get: operations["career"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任岗经历 */
        get: operations["postsOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/exemptions/{exemption}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查看免予交流理由（留痕） */
        post: operations["unmaskExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/departure-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 离开本区的原因 */
        get: operations["departureReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 离开登记 */
        get: operations["departure"];
        /** 登记离开，或更正 */
        put: operations["enterDeparture"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/departure/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 离开会带来什么 */
        get: operations["departureOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/departure/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回离开登记 */
        post: operations["undoDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记一项 */
        post: operations["enterFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/facts/{fact}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正：撤去一项 */
        post: operations["withdrawFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交流意愿 */
        get: operations["wishes"];
        put?: never;
        /** 登记意愿 */
        post: operations["enterWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/wishes/{wish}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回意愿 */
        post: operations["withdrawWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/exemption-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 免予交流理由代码表 */
        get: operations["exemptionReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/oneroster.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出 OneRoster CSV
         * @description manifest.csv, orgs.csv, users.csv, demographics.csv, and roles.csv in 1.2, of those who work in the schools of the caller's district; for its officer, on the audit trail.
         */
        get: operations["exportPersonsAsOneRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/imports/oneroster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查 OneRoster 压缩包 */
        post: operations["checkOneRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/imports/oneroster/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneRoster 导入 */
        get: operations["oneRosterImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/imports/oneroster/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交 OneRoster 导入 */
        post: operations["commitOneRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/import-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 最近的大批量导入 */
        get: operations["importJobs"];
        put?: never;
        /** 大批量导入：上传 .csv，检查 */
        post: operations["startImportJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/import-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 大批量导入的进度和结果 */
        get: operations["importJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/import-jobs/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交大批量导入 */
        post: operations["commitImportJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/import-jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消大批量导入 */
        post: operations["cancelImportJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 岗位列表 */
        get: operations["listPosts"];
        put?: never;
        /** 设岗 */
        post: operations["openPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出岗位 */
        get: operations["exportPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 岗位 */
        get: operations["getPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤岗 */
        post: operations["closePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/{id}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 任岗 */
        post: operations["fillPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/{id}/holders/{holding}/relieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 卸任 */
        post: operations["vacatePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/posts/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按岗位发布需求 */
        post: operations["postNeedForPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/post-closing-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 撤岗原因 */
        get: operations["listPostClosingReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/home-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 派遣与原岗 */
        get: operations["getHomePost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/backfills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布顶岗需求 */
        post: operations["postBackfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/backfill-questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复顶岗去留 */
        post: operations["answerBackfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 余缺 */
        get: operations["getStaffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/staffing/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出余缺 */
        get: operations["exportStaffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/staffing/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 余缺预测 */
        get: operations["forecastStaffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/staffing/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 余缺明细 */
        get: operations["getStaffingEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需求列表 */
        get: operations["listNeeds"];
        put?: never;
        /** 发布需求 */
        post: operations["postNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需求看板的一列 */
        get: operations["needsBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出需求 */
        get: operations["exportNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 需求 */
        get: operations["getNeed"];
        /** 修改待派人的需求 */
        put: operations["editNeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回需求 */
        post: operations["withdrawNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 总校答复无人可派 */
        post: operations["declineNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新提出无人可派的需求 */
        post: operations["reopenNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/decline-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 无人可派的原因 */
        get: operations["declineReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 人选及理由 */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/needs/{id}/earliest-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 最早何时能发出调令 */
        get: operations["earliestOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 此人可去的岗位及理由 */
        get: operations["listOpenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 派遣列表 */
        get: operations["listAssignments"];
        put?: never;
        /** 提出派遣 */
        post: operations["proposeAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 派遣甘特图 */
        get: operations["assignmentTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出派遣 */
        get: operations["exportAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 派遣 */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意 */
        post: operations["consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意 */
        post: operations["decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准 */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回 */
        post: operations["reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回派遣 */
        post: operations["withdrawAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/tasks": {
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
    "/api/v1/exchange/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 疑似重复 */
        get: operations["duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/duplicates/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并两条记录 */
        post: operations["mergePersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/duplicates/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 判为不是同一人的 */
        get: operations["apart"];
        put?: never;
        /** 不是同一个人 */
        post: operations["tellApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/duplicates/apart/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回“不是同一人” */
        post: operations["apartUndone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/duplicates/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 合并记录 */
        get: operations["merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/duplicates/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销合并 */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交流条件 */
        get: operations["getEligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则包 */
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交流轮岗合规 */
        get: operations["getCompliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按教共体或学校 */
        get: operations["listComplianceUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名册 */
        get: operations["listRoll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance/people/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出名册 */
        get: operations["exportRoll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 假设分析 */
        get: operations["getWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/compliance/what-if/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 判定会改变的人员 */
        get: operations["listWhatIfPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出延期 */
        post: operations["askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意延期 */
        post: operations["consentExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意延期 */
        post: operations["declineExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准延期 */
        post: operations["approveExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 驳回延期 */
        post: operations["rejectExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/extension/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回延期 */
        post: operations["withdrawExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提前召回 */
        post: operations["recallAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消派遣 */
        post: operations["cancelAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改期 */
        post: operations["rescheduleAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销派遣 */
        post: operations["voidAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 调令登记簿 */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/orders/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 有调令的年份 */
        get: operations["orderYears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/orders/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 文号连续性核对
         * @description For a district's officers: that no number is missing can only be seen by who sees them all.
         */
        get: operations["orderNumbering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/orders/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出调令登记簿 */
        get: operations["exportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/orders/{order}/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 调令（PDF） */
        get: operations["printLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 核验调令
         * @description Open to everybody, without signing in; the gateway limits calls by address.
         */
        get: operations["verifyOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交接清单 */
        get: operations["handovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交接清单一览 */
        get: operations["listHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/handovers/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交接清单各状态份数 */
        get: operations["countHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/handovers/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出交接清单一览 */
        get: operations["exportHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/handovers/{id}/items/{code}/tick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结一项 */
        post: operations["tickHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/handovers/{id}/items/{code}/untick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回办结 */
        post: operations["untickHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisal-grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核等次代码表 */
        get: operations["appraisalGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交流考核列表 */
        get: operations["listAppraisals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核列表的分面 */
        get: operations["appraisalFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各等次占比 */
        get: operations["appraisalFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出交流考核 */
        get: operations["exportAppraisals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项考核 */
        get: operations["appraisal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/{id}/host": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接收学校考核 */
        post: operations["hostAppraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/{id}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 派出学校考核 */
        post: operations["homeAppraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 本人意见 */
        post: operations["commentAppraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/appraisals/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正考核 */
        post: operations["correctAppraisal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/ending-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 提前召回、取消、撤销的原因 */
        get: operations["endingReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议 */
        post: operations["objectToAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/objections/{objectionId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理异议 */
        post: operations["settleObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/assignments/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 规则依据 */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待审批事项 */
        get: operations["listApprovals"];
        put?: never;
        /** 批量批准 */
        post: operations["approveSeveral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 招聘批次 */
        get: operations["listCohorts"];
        put?: never;
        /** 建立招聘批次 */
        post: operations["openCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个招聘批次 */
        get: operations["getCohort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改计划人数 */
        post: operations["planCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 招聘批次的数字 */
        get: operations["cohortFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/newcomers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 新教师 */
        get: operations["listNewcomers"];
        put?: never;
        /** 登记一名新教师 */
        post: operations["enrolNewcomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/newcomers/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出新教师 */
        get: operations["exportNewcomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/newcomers/{personId}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可分配的需求 */
        get: operations["newcomerOpenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/newcomers/{personId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移出批次 */
        post: operations["leaveCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohort-leaving-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 移出批次的原因 */
        get: operations["cohortLeavingReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/newcomers/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的新教师记录 */
        get: operations["myNewcomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/training-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培训类型 */
        get: operations["trainingKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 培训 */
        get: operations["listTrainings"];
        put?: never;
        /** 安排培训 */
        post: operations["setTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/cohorts/{id}/trainings/{trainingId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记考勤 */
        post: operations["recordAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/floors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各总校的底线 */
        get: operations["listFloors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/floors/{schoolId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一所学校的底线与虹吸 */
        get: operations["getFloors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/floors/{schoolId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 底线数字背后的人员 */
        get: operations["listFloorPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 更正记录：改过什么、何时、由谁、为什么 */
        get: operations["corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/facts/{fact}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正一项：以正确的内容替换，原内容另行留存 */
        post: operations["correctFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补登一段早先的编制 */
        post: operations["enterStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/stays/{since}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正一段早先的编制 */
        post: operations["correctStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/stays/{since}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤去一段早先的编制 */
        post: operations["removeStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/footing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 这条记录上已有什么：有则不能作为误录撤下 */
        get: operations["footing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作为误录撤下 */
        post: operations["setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/misentries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 误录：已撤下的记录 */
        get: operations["misentries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/misentries/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复一条误录 */
        post: operations["takeBackMisentry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新入职 */
        post: operations["comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/return/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回重新入职 */
        post: operations["returnUndone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange/persons/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 此前的服务 */
        get: operations["services"];
        put?: never;
        post?: never;
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
        Subject: "CHINESE" | "MATHS" | "ENGLISH" | "PHYSICS" | "CHEMISTRY" | "BIOLOGY" | "HISTORY" | "GEOGRAPHY" | "POLITICS" | "MUSIC" | "ART" | "PE" | "IT" | "SCIENCE" | "LABOUR" | "PSYCHOLOGY" | "PRESCHOOL_EDU";
        /** @enum {string} */
        Stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR" | "VOCATIONAL";
        /** @enum {string} */
        Title: "FULL_SENIOR" | "SENIOR" | "FIRST" | "SECOND" | "THIRD";
        /** @enum {string} */
        Honour: "SCHOOL_BACKBONE" | "DISTRICT_BACKBONE" | "DISTRICT_MASTER" | "DISTRICT_LEADER" | "CITY_MASTER" | "CITY_PRINCIPAL" | "CITY_LEADER" | "CITY_SPECIAL" | "EDUCATOR";
        /** @enum {string} */
        Cadre: "SCHOOL_LEVEL" | "MIDDLE_LEVEL";
        /** @enum {string} */
        AssignmentKind: "CADRE_SECONDMENT" | "ROTATION" | "SHADOWING" | "SHARED_TEACHING" | "SUPPORT_TEACHING" | "TRANSFER" | "NEW_TEACHER_PLACEMENT";
        /** @enum {string} */
        PostState: "OPEN" | "CLOSED" | "COMING";
        /** @enum {string} */
        PostHeld: "VACANT" | "PARTLY" | "FULL";
        /** @enum {string} */
        HomePost: "HELD" | "GIVEN_UP";
        /** @enum {string} */
        WhenOver: "ENDS" | "ASKS";
        /** @enum {string} */
        BackfillAnswer: "END" | "KEEP";
        /** @enum {string} */
        StaffingSide: "WANTED" | "ESTABLISHED" | "RETIRED" | "UNSURE" | "AWAY" | "ARRIVED";
        /** @enum {string} */
        StaffingBy: "SCHOOL" | "STAGE" | "SUBJECT";
        PostHolder: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            /** @description In full-time teachers, without trailing zeros */
            share: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            /** @description How much the holder is away on the day */
            away: string | null;
            /** Format: uuid */
            awayBy: string | null;
            /** Format: date */
            awayTo: string | null;
        };
        PostActing: {
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            /** @description In full-time teachers, without trailing zeros */
            share: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: uuid
             * @description The assignment whose person they stand in for
             */
            backfills: string | null;
        };
        Post: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description In full-time teachers, without trailing zeros */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Its last day; null while it is open
             */
            to: string | null;
            closedCode: string | null;
            closedReason: string | null;
            /**
             * Format: date
             * @description The day that the shares are of
             */
            on: string;
            /** @description In full-time teachers, without trailing zeros */
            held: string;
            /** @description In full-time teachers, without trailing zeros */
            vacated: string;
            /** @description In full-time teachers, without trailing zeros */
            acted: string;
            /** @description In full-time teachers, without trailing zeros */
            free: string;
            holders: components["schemas"]["PostHolder"][];
            acting: components["schemas"]["PostActing"][];
            actions: ("fill" | "relieve" | "close" | "need")[];
            version: number;
        };
        PostPage: {
            items: components["schemas"]["Post"][];
            next: string | null;
            total: number | null;
        };
        NewPost: {
            /** Format: uuid */
            schoolId: string;
            /** @description null for the school's next number */
            number?: string | null;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            fte: number;
            /** Format: date */
            from: string;
        };
        ClosePost: {
            /** Format: date */
            lastDay: string;
            /** @description One of the closing reasons */
            code: string;
            note?: string | null;
        };
        NewHolder: {
            /** Format: uuid */
            personId: string;
            share: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
        };
        Relief: {
            /**
             * Format: date
             * @description Before the first day the holding is taken back
             */
            lastDay: string;
            note?: string | null;
        };
        PostReason: {
            code: string;
            word: string;
            note: boolean;
        };
        PostReasons: {
            label: string;
            source: string;
            items: components["schemas"]["PostReason"][];
        };
        NewPostNeed: {
            fte: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            kind?: components["schemas"]["AssignmentKind"] | null;
            note?: string | null;
        };
        NewBackfill: {
            fte: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            whenOver: components["schemas"]["WhenOver"];
            kind?: components["schemas"]["AssignmentKind"] | null;
            note?: string | null;
        };
        PostedNeed: {
            /** Format: uuid */
            id: string;
        };
        NewBackfillAnswer: {
            answer: components["schemas"]["BackfillAnswer"];
        };
        StandIn: {
            /** Format: uuid */
            assignmentId: string;
            personName: string;
            state: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        Backfill: {
            /** Format: uuid */
            needId: string;
            needState: components["schemas"]["NeedState"];
            whenOver: components["schemas"]["WhenOver"];
            orders: components["schemas"]["StandIn"][];
        };
        BackfillQuestion: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            backfillId: string;
            personName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date
             * @description The day to which the absence was cut; null when nothing of it is left
             */
            lastDay: string | null;
            /** Format: date-time */
            askedAt: string;
            answer: components["schemas"]["BackfillAnswer"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            answeredBy: string | null;
            yours: boolean;
        };
        Backfilled: {
            /** Format: uuid */
            assignmentId: string;
            personName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            state: string;
        };
        HomePostOf: {
            /** Format: uuid */
            assignmentId: string;
            homePost: components["schemas"]["HomePost"];
            /** Format: uuid */
            postId: string | null;
            postNumber: string | null;
            backfills: components["schemas"]["Backfill"][];
            questions: components["schemas"]["BackfillQuestion"][];
            standsInFor: components["schemas"]["Backfilled"] | null;
            actions: "backfill"[];
        };
        StaffingFigure: {
            /** @description In full-time teachers, without trailing zeros */
            wanted: string;
            /** @description In full-time teachers, without trailing zeros */
            established: string;
            /** @description In full-time teachers, without trailing zeros */
            retired: string;
            /** @description Of whom no sex is registered: by one of the two ages of retirement they will have retired, by the other not. In full-time teachers */
            unsure: string;
            /** @description In full-time teachers, without trailing zeros */
            away: string;
            /** @description In full-time teachers, without trailing zeros */
            arrived: string;
            /** @description In full-time teachers, without trailing zeros */
            present: string;
            /** @description Wanted less present: above zero somebody is lacking, below there is a surplus */
            gap: string;
        };
        StaffingCell: {
            key: string;
            name: string;
            figure: components["schemas"]["StaffingFigure"];
        };
        StaffingRow: {
            key: string;
            name: string;
            figure: components["schemas"]["StaffingFigure"];
            cells: components["schemas"]["StaffingCell"][];
        };
        StaffingTable: {
            /** Format: date */
            on: string;
            forecast: boolean;
            rule: string;
            by: components["schemas"]["StaffingBy"];
            total: components["schemas"]["StaffingFigure"];
            items: components["schemas"]["StaffingRow"][];
            next: string | null;
        };
        ForecastPoint: {
            /** Format: date */
            on: string;
            label: string;
            figure: components["schemas"]["StaffingFigure"];
        };
        StaffingForecast: {
            rule: string;
            items: components["schemas"]["ForecastPoint"][];
        };
        StaffingEvidence: {
            side: components["schemas"]["StaffingSide"];
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description In full-time teachers, without trailing zeros */
            fte: string;
            /** Format: uuid */
            personId: string | null;
            personNumber: string | null;
            personName: string | null;
            /** Format: uuid */
            postId: string | null;
            postNumber: string | null;
            /** Format: uuid */
            assignmentId: string | null;
            why: string;
        };
        StaffingEvidencePage: {
            items: components["schemas"]["StaffingEvidence"][];
            next: string | null;
            total: number | null;
        };
        /**
         * @description DECLINED: the lead school answered that nobody can be sent
         * @enum {string}
         */
        NeedState: "OPEN" | "PROPOSED" | "FILLED" | "DECLINED" | "WITHDRAWN";
        /** @enum {string} */
        AssignmentState: "PROPOSED" | "CONSENTED" | "PUBLICISED" | "HINDERED" | "APPROVED" | "IN_FORCE" | "RETURNED" | "ENDED" | "DECLINED" | "REJECTED" | "WITHDRAWN" | "CANCELLED" | "VOIDED";
        /** @enum {string} */
        Party: "PERSON" | "SENDING" | "RECEIVING";
        /** @enum {string} */
        ConsentState: "PENDING" | "GIVEN" | "DECLINED";
        Need: {
            /** Format: uuid */
            id: string;
            /** @description 需求编号 of an imported need */
            number: string | null;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: uuid */
            communityId: string | null;
            communityName: string | null;
            /** Format: uuid */
            leadSchoolId: string | null;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description Share of one full-time teacher, above 0, at most 1 */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive
             */
            to: string;
            kind: components["schemas"]["AssignmentKind"] | null;
            state: components["schemas"]["NeedState"];
            note: string | null;
            wanted: components["schemas"]["WantedProfile"] | null;
            /**
             * Format: date
             * @description The last day on which the lead school should answer
             */
            answerBy: string | null;
            /** @description Whether that day has passed without an answer */
            overdue: boolean;
            declined: components["schemas"]["NeedAnswer"] | null;
            /** Format: date-time */
            postedAt: string;
            /** @description What the caller may do now */
            actions: ("propose" | "decline" | "edit" | "reopen" | "withdraw")[];
            version: number;
        };
        NewNeed: {
            /** Format: uuid */
            schoolId: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description Share of one full-time teacher, above 0, at most 1 */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive
             */
            to: string;
            kind?: components["schemas"]["AssignmentKind"] | null;
            note?: string | null;
            wanted?: components["schemas"]["WantedProfile"] | null;
            /**
             * Format: date
             * @description From today to the need's last day
             */
            answerBy?: string | null;
        };
        Candidates: {
            need: components["schemas"]["Need"];
            /** @description The best known first */
            fits: components["schemas"]["Candidate"][];
            /** @description The nearest first; only people whose names the caller may see */
            others: components["schemas"]["Candidate"][];
            /** @description How many people of the district there are */
            considered: number;
            /** @description How many may not be sent, of those whose names the caller sees; the nearest of them are listed */
            notFitting: number;
            /** @description How many fit in all and are expected to go */
            fitting: number;
            /** @description How many more would fit, who need not go (免予交流): the last of fits, each with the reason fit/exempt */
            exempt: number;
        };
        Candidate: {
            /** Format: uuid */
            personId: string;
            name: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subjects: components["schemas"]["Subject"][];
            stages: components["schemas"]["Stage"][];
            title: components["schemas"]["Title"] | null;
            honour: components["schemas"]["Honour"] | null;
            /** @description Whether the caller may open the page of the person */
            opens: boolean;
            reasons: components["schemas"]["CandidateReason"][];
        };
        CandidateReason: {
            /** @description The rule's, the same whether kept or not, as fit/subject */
            code: string;
            text: string;
            ok: boolean;
            /** @description False for what is only to be known and speaks against nobody */
            binding: boolean;
        };
        PersonLine: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subjects: components["schemas"]["Subject"][];
            stages: components["schemas"]["Stage"][];
            title: components["schemas"]["Title"] | null;
            honour: components["schemas"]["Honour"] | null;
            cadre: components["schemas"]["Cadre"] | null;
            /**
             * Format: date
             * @description Null for a host, as lastDay and leaving
             */
            schoolSince: string | null;
            /**
             * Format: date
             * @description Of the service, past or to come; null while nobody says that they leave
             */
            lastDay: string | null;
            /** @description Why they leave, in words */
            leaving: string | null;
            /** @description Of those whom the caller hosts, when these are asked for */
            stays: components["schemas"]["PersonStay"][];
            version: number;
        };
        PersonStay: {
            /** Format: uuid */
            assignmentId: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Null where the establishment goes along
             */
            to: string | null;
        };
        /** @enum {string} */
        SeenAs: "DISTRICT" | "SELF" | "HOME" | "HOST";
        /** @enum {string} */
        SexAsked: "FEMALE" | "MALE" | "NOT_STATED";
        PersonFacet: {
            code: string;
            word: string;
            count: number;
        };
        PlaceFacet: {
            /** Format: uuid */
            id: string;
            name: string;
            count: number;
        };
        PersonFacets: {
            /** @description False where too many are searched through for a page to wait for: the lists are empty then */
            counted: boolean;
            subjects: components["schemas"]["PersonFacet"][];
            stages: components["schemas"]["PersonFacet"][];
            titles: components["schemas"]["PersonFacet"][];
            honours: components["schemas"]["PersonFacet"][];
            cadres: components["schemas"]["PersonFacet"][];
            sexes: components["schemas"]["PersonFacet"][];
            /** @description How many people the caller's schools host; null for who runs no school */
            hosted: number | null;
        };
        PersonPlaces: {
            /** @description False where more than 20,000 people fit: the lists are empty then */
            counted: boolean;
            communities: components["schemas"]["PlaceFacet"][];
            schools: components["schemas"]["PlaceFacet"][];
        };
        Lent: {
            /** Format: uuid */
            assignmentId: string;
            share: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        HeldPost: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            number: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            share: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Null while no end is known
             */
            to: string | null;
            /** @description Whether the caller may open the post */
            opens: boolean;
            /** @description The orders that take the holder away meanwhile */
            lent: components["schemas"]["Lent"][];
        };
        HeldPosts: {
            items: components["schemas"]["HeldPost"][];
        };
        Person: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            subjects: components["schemas"]["Subject"][];
            stages: components["schemas"]["Stage"][];
            title: components["schemas"]["Title"] | null;
            honour: components["schemas"]["Honour"] | null;
            cadre: components["schemas"]["Cadre"] | null;
            /**
             * Format: date
             * @description Null for a host
             */
            born: string | null;
            /**
             * Format: date
             * @description Null for a host
             */
            serviceSince: string | null;
            /**
             * Format: date
             * @description Null for a host
             */
            schoolSince: string | null;
            /**
             * Format: date
             * @description Of the service, past or to come; null while nobody says that they leave
             */
            lastDay: string | null;
            /** @description Masked */
            identityNumber: string | null;
            /** @description Masked; null for a school */
            phone: string | null;
            seenAs: components["schemas"]["SeenAs"];
            /** @description For which a host sees the person; empty for everybody else */
            stays: components["schemas"]["PersonStay"][];
            actions: ("unmask" | "record" | "wish" | "leave" | "correctLeaving" | "setAside" | "comeBack")[];
            version: number;
        };
        Unmasked: {
            identityNumber: string;
        };
        /** @enum {string} */
        Sex: "FEMALE" | "MALE";
        /** @enum {string} */
        OfficeRank: "SCHOOL_CHIEF" | "SCHOOL_DEPUTY" | "SCHOOL_LEVEL" | "MIDDLE_LEVEL";
        UnmaskedPhone: {
            phone: string;
        };
        Placement: {
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        TitleHeld: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["Title"];
            /** Format: date */
            since: string | null;
        };
        HonourHeld: {
            /** Format: uuid */
            id: string;
            honour: components["schemas"]["Honour"];
            /** Format: date */
            grantedOn: string | null;
            grantedBy: string | null;
        };
        Office: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            rank: components["schemas"]["OfficeRank"];
            post: string | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
        };
        Certificate: {
            /** Format: uuid */
            id: string;
            stage: components["schemas"]["Stage"];
            subject: components["schemas"]["Subject"] | null;
            /** Format: date */
            obtainedOn: string | null;
        };
        GraduatingYear: {
            /** Format: uuid */
            id: string;
            /** @description The year in which it begins */
            schoolYear: number;
        };
        Exemption: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            inForce: boolean;
            evidence: string | null;
            decidedBy: string | null;
            /** Format: date */
            decidedOn: string | null;
        };
        Career: {
            /** Format: uuid */
            personId: string;
            sex: components["schemas"]["Sex"] | null;
            placements: components["schemas"]["Placement"][];
            titles: components["schemas"]["TitleHeld"][];
            honours: components["schemas"]["HonourHeld"][];
            offices: components["schemas"]["Office"][];
            certificates: components["schemas"]["Certificate"][];
            graduatingYears: components["schemas"]["GraduatingYear"][];
            exemptions: components["schemas"]["Exemption"][];
        };
        ExemptionGround: {
            reason: string;
            word: string;
            detail: string | null;
        };
        ExemptionReasons: {
            label: string;
            source: string;
            reasons: {
                code: string;
                word: string;
                sensitive: boolean;
                /** @description Whether a paper that proves it must be named */
                evidence: boolean;
            }[];
        };
        Entered: {
            /** Format: uuid */
            id: string;
        };
        NewFact: {
            /** @enum {string} */
            kind: "TITLE" | "HONOUR" | "OFFICE" | "CERTIFICATE" | "GRADUATING_YEAR" | "EXEMPTION";
            title?: components["schemas"]["Title"];
            honour?: components["schemas"]["Honour"];
            rank?: components["schemas"]["OfficeRank"];
            /** Format: uuid */
            schoolId?: string;
            post?: string;
            stage?: components["schemas"]["Stage"];
            subject?: components["schemas"]["Subject"];
            schoolYear?: number;
            reason?: string;
            detail?: string;
            /** @description Needed where the reason of an exemption asks for it */
            evidence?: string;
            by?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /**
             * Format: date
             * @description Of an exemption: when it was decided
             */
            decidedOn?: string;
        };
        Wish: {
            /** Format: uuid */
            id: string;
            kinds: components["schemas"]["AssignmentKind"][];
            schools: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            communities: string[];
            districts: string[];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            note: string | null;
            /** @enum {string} */
            state: "COMING" | "OPEN" | "OVER" | "WITHDRAWN";
        };
        Wishes: {
            items: components["schemas"]["Wish"][];
        };
        NewWish: {
            kinds?: components["schemas"]["AssignmentKind"][];
            schools?: string[];
            communities?: string[];
            districts?: string[];
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
            note?: string;
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
                /** @description All of the sheet, listed or not */
                faults: number;
                new: number;
                changed: number;
                same: number;
                /** @description Rows that are none of ours, such as pupils, and parts of rows such as further schools of one person */
                leftOut?: number | null;
                /** @description What is left out of rows, where a number does not say it */
                note?: string | null;
            }[];
            /** @description All of them, listed or not; no less than the sum over the sheets */
            faultCount: number;
            /** @description The first of them */
            faults: components["schemas"]["Fault"][];
            changes: components["schemas"]["ForeseenChanges"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            committedAt: string | null;
        };
        ImportJob: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["ImportJobState"];
            fileName: string;
            charset: string;
            bytes: number;
            /** @description Told by the headings */
            sheet: string | null;
            /** @description Once all were checked */
            rowsTotal: number | null;
            /** @description Checked, or written, so far */
            rowsDone: number;
            added: number;
            changed: number;
            same: number;
            faultCount: number;
            faults: components["schemas"]["Fault"][];
            changes: components["schemas"]["ForeseenChanges"];
            /** @description Why it failed */
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        /** @enum {string} */
        ImportJobState: "CHECKING" | "CHECKED" | "FAULTY" | "COMMITTING" | "COMMITTED" | "CANCELLED" | "FAILED";
        Fault: {
            sheet: string | null;
            row: number;
            column: string | null;
            value: string | null;
            code: string;
            reason: string;
            /** @description Whether the cell holds something that is not shown; value is null then. What looks like an identity number or a phone is masked wherever it stands */
            hidden?: boolean | null;
        };
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Consent: {
            party: components["schemas"]["Party"];
            /** @description It is asked when all of the rounds before have agreed */
            round: number;
            state: components["schemas"]["ConsentState"];
            by: string | null;
            /** Format: date-time */
            at: string | null;
            reason: string | null;
            /** @description Whether the caller may speak for this party now */
            yours: boolean;
        };
        Happening: {
            /** Format: date-time */
            at: string;
            what: string;
            by: string;
        };
        Assignment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            needId: string;
            kind: components["schemas"]["AssignmentKind"];
            person: components["schemas"]["Named"];
            /** @description Whether the caller may open the page of the person */
            personOpens: boolean;
            sending: components["schemas"]["Named"];
            receiving: components["schemas"]["Named"];
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description Share of one full-time teacher, above 0, at most 1 */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive; null where the establishment goes along
             */
            to: string | null;
            /**
             * Format: date
             * @description Last day of its need, of an order, for those concerned: an extension beyond it lengthens the need
             */
            needTo: string | null;
            /**
             * Format: date
             * @description What needTo becomes once the order is cancelled or voided, where its extension lengthened the need
             */
            needBackTo: string | null;
            note: string | null;
            state: components["schemas"]["AssignmentState"];
            consents: components["schemas"]["Consent"][];
            /** @description 沙教派〔2026〕1号, without gaps in a district and year; as given on paper, of one that was recorded from paper */
            orderNumber: string | null;
            /** @description Its letters in the register, an extension's too; a number stays used whatever became of it */
            orders: components["schemas"]["OrderLetter"][];
            /** @description The order on paper that it was recorded from, given before the system was in use: nobody was asked here, and no number of the register was drawn */
            paper: components["schemas"]["PaperOrder"] | null;
            /** @description The latest extension that was asked for */
            extension: components["schemas"]["Extension"] | null;
            /** @description Why it was declined, rejected, withdrawn, recalled, cancelled or voided, or why no order could be given */
            reason: string | null;
            /** @description Coded: why it was declined, rejected, withdrawn, recalled, cancelled or voided; see /ending-reasons. Of HINDERED the rule's word */
            reasonCode: string | null;
            history: components["schemas"]["Happening"][];
            /** Format: date-time */
            proposedAt: string;
            /** @description What the caller may do now */
            actions: ("consent" | "decline" | "approve" | "reject" | "withdraw" | "object" | "settle" | "extend" | "consentExtension" | "declineExtension" | "approveExtension" | "rejectExtension" | "withdrawExtension" | "reschedule" | "cancel" | "recall" | "void")[];
            /** @description The days on which it is or was made public */
            publicity: components["schemas"]["Publicity"] | null;
            /**
             * Format: date
             * @description While there is no order: the first day on which it can be given. Where from is before it, the district will have to say a later first day
             */
            earliestOrder: string | null;
            objections: components["schemas"]["Objection"][];
            /** @description The steps to the order and of it; only of one by itself, not in lists */
            path: components["schemas"]["PathStep"][] | null;
            version: number;
        };
        NewAssignment: {
            /** Format: uuid */
            needId: string;
            /** Format: uuid */
            personId: string;
            kind: components["schemas"]["AssignmentKind"];
            /** @description Share of one full-time teacher, above 0, at most 1 */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive; not asked for where the establishment goes along (TRANSFER, NEW_TEACHER_PLACEMENT as the rule pack says)
             */
            to?: string | null;
            note?: string | null;
            /** @description To be true where the person has another assignment on its way (待定) on some of the days; otherwise that is refused with exchange/other-pending, which says what is on its way to whom may see it */
            despitePending?: boolean | null;
        };
        Task: {
            /** @enum {string} */
            kind: "CONSENT" | "APPROVE" | "SETTLE" | "ESCALATED" | "PROPOSE" | "HANDOVER" | "APPRAISE" | "BACKFILL";
            title: string;
            subjectId: string;
            /** @description A path of the pages */
            link: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date
             * @description The last day to do it, where there is one
             */
            due?: string;
        };
        Violation: {
            field: string;
            message: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Chinese, says what to do */
            detail: string;
            instance?: string;
            /** @description Stable, as exchange/fte-exceeded */
            code: string;
            violations?: components["schemas"]["Violation"][];
        };
        NeedPage: {
            items: components["schemas"]["Need"][];
            next: string | null;
            total: number | null;
        };
        PersonLinePage: {
            items: components["schemas"]["PersonLine"][];
            next: string | null;
            total: number | null;
        };
        AssignmentPage: {
            items: components["schemas"]["Assignment"][];
            next: string | null;
            total: number | null;
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            next: string | null;
            total: number | null;
        };
        DuplicateHalf: {
            /** Format: uuid */
            id: string;
            number: string;
            schoolName: string;
            version: number;
        };
        Duplicate: {
            one: components["schemas"]["DuplicateHalf"];
            other: components["schemas"]["DuplicateHalf"];
            name: string;
            /** Format: date */
            born: string;
            grounds: ("SAME_NAME_AND_BIRTH" | "SAME_SCHOOL" | "SAME_SUBJECT" | "SAME_SERVICE_DATE")[];
        };
        NewMerge: {
            /** Format: uuid */
            survivorId: string;
            survivorVersion: number;
            /** Format: uuid */
            absorbedId: string;
            absorbedVersion: number;
            reason: string;
            /** @description What differs between the two and was looked at: without it they are not merged */
            confirm?: components["schemas"]["MergeDiffers"][];
        };
        Merge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            survivorId: string;
            survivorNumber: string;
            /** Format: uuid */
            absorbedId: string;
            absorbedNumber: string;
            name: string;
            absorbedName: string;
            reason: string;
            /** Format: date-time */
            mergedAt: string;
            /** @description The name of who did it */
            mergedBy: string;
            /** Format: date-time */
            undoneAt: string | null;
            undoneBy: string | null;
        };
        DuplicatePage: {
            items: components["schemas"]["Duplicate"][];
            next: string | null;
            total?: number | null;
        };
        MergePage: {
            items: components["schemas"]["Merge"][];
            next: string | null;
            total?: number | null;
        };
        /**
         * @description 符合交流条件, 不符合, 符合但免予交流, 资料不全
         * @enum {string}
         */
        Outcome: "ELIGIBLE" | "NOT_YET" | "EXEMPT" | "UNCLEAR";
        /** @enum {string} */
        Criterion: "YEARS_AT_SCHOOL" | "TERMS_AT_SCHOOL" | "AGE" | "YEARS_TO_RETIREMENT" | "YEARS_AT_RURAL_OR_WEAK";
        /**
         * @description COMING: will be in the numerator once orders already approved have begun; BESIDE: moved though not expected to (不在应交流范围), and does not count
         * @enum {string}
         */
        RatioSide: "NUMERATOR" | "DENOMINATOR" | "COMING" | "BESIDE";
        /** @enum {string} */
        ComplianceBy: "COMMUNITY" | "SCHOOL";
        PackGroup: {
            code: string;
            word: string;
            conditions: string[];
        };
        PackRatio: {
            code: string;
            word: string;
            numerator: string;
            /** @description Where it was read, or why it was decided, who counts in the numerator */
            numeratorSource: string | null;
            denominator: string;
            atLeastPercent: number;
            schools: string | null;
        };
        Pack: {
            id: string;
            version: number;
            jurisdiction: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            label: string;
            source: string;
            inForceHere: boolean;
            groups: components["schemas"]["PackGroup"][];
            exemptions: string[];
            moves: components["schemas"]["AssignmentKind"][];
            backbone: string[];
            ratios: components["schemas"]["PackRatio"][];
            promotion: string[];
            name: string;
            term: components["schemas"]["PackTerm"] | null;
        };
        Share: {
            ratio: components["schemas"]["PackRatio"];
            numerator: number;
            denominator: number;
            coming: number;
            /** @description How many moved who were not expected to: not in the numerator, said apart */
            beside: number;
            /** @description null while nobody is in the denominator */
            met: boolean | null;
            /** @description How many more must move; null where that depends on who does */
            missing: number | null;
        };
        Compliance: {
            pack: string;
            packVersion: number;
            label: string;
            source: string;
            schoolYear: number;
            schoolYearWord: string;
            /** Format: date */
            judgedOn: string;
            /** Format: date */
            countedOn: string;
            wholeDistrict: boolean;
            /** @description Of the school that was asked for alone */
            schoolName: string | null;
            /** @description Of the community that was asked for alone */
            communityName: string | null;
            people: number;
            outcomes: {
                ELIGIBLE: number;
                NOT_YET: number;
                EXEMPT: number;
                UNCLEAR: number;
            };
            shares: components["schemas"]["Share"][];
            packName: string;
        };
        ComplianceUnit: {
            /** Format: uuid */
            id: string | null;
            name: string;
            people: number;
            shares: components["schemas"]["Share"][];
        };
        Ground: {
            criterion: components["schemas"]["Criterion"];
            text: string;
            /** @description null when a fact is missing */
            met: boolean | null;
            /** Format: date */
            metOn: string | null;
        };
        RollMember: {
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            group: string | null;
            outcome: components["schemas"]["Outcome"];
            outcomeWord: string;
            grounds: components["schemas"]["Ground"][];
            exemption: string | null;
            /** Format: date */
            exemptUntil: string | null;
            moved: boolean;
            backbone: boolean;
            graduating: boolean;
            /** Format: uuid */
            assignmentId: string | null;
            /** @description The number of the order by which they moved */
            order: string | null;
            /** Format: uuid */
            comingId: string | null;
            /** @description The number of the order that is still to begin */
            comingOrder: string | null;
        };
        Eligibility: {
            /** Format: uuid */
            personId: string;
            pack: string;
            packVersion: number;
            label: string;
            source: string;
            /** Format: date */
            on: string;
            schoolName: string;
            group: string | null;
            outcome: components["schemas"]["Outcome"];
            outcomeWord: string;
            grounds: components["schemas"]["Ground"][];
            exemption: string | null;
            /** Format: date */
            exemptUntil: string | null;
            promotion: components["schemas"]["Ground"][];
            packName: string;
        };
        OutcomeChange: {
            from: components["schemas"]["Outcome"];
            to: components["schemas"]["Outcome"];
            people: number;
        };
        WhatIf: {
            pack: string;
            other: string;
            schoolYear: number;
            /** Format: date */
            judgedOn: string;
            /** Format: date */
            countedOn: string;
            people: number;
            changed: number;
            changes: components["schemas"]["OutcomeChange"][];
            shares: components["schemas"]["Share"][];
            otherShares: components["schemas"]["Share"][];
            packName: string;
            otherName: string;
        };
        ChangedMember: {
            now: components["schemas"]["RollMember"];
            then: components["schemas"]["RollMember"];
        };
        PackPage: {
            items: components["schemas"]["Pack"][];
            next: string | null;
            total: number | null;
        };
        ComplianceUnitPage: {
            items: components["schemas"]["ComplianceUnit"][];
            next: string | null;
            total: number | null;
        };
        RollMemberPage: {
            items: components["schemas"]["RollMember"][];
            next: string | null;
            total: number | null;
        };
        ChangedMemberPage: {
            items: components["schemas"]["ChangedMember"][];
            next: string | null;
            total: number | null;
        };
        OrderLetter: {
            number: string;
            kind: components["schemas"]["OrderKind"];
            /** Format: date */
            issuedOn: string;
            mark: components["schemas"]["OrderMark"] | null;
            /** Format: date */
            markedOn: string | null;
        };
        PaperOrder: {
            /** @description 文号, as given */
            number: string;
            /**
             * Format: date
             * @description The day of the paper
             */
            on: string;
            /**
             * Format: date
             * @description The last day that it says
             */
            to: string;
        };
        /** @enum {string} */
        OrderKind: "DISPATCH" | "EXTENSION";
        /** @enum {string} */
        OrderMark: "CANCELLED" | "VOIDED";
        Extension: {
            /**
             * Format: date
             * @description Last day before
             */
            was: string;
            /**
             * Format: date
             * @description Further last day, inclusive
             */
            to: string;
            note: string | null;
            /** @enum {string} */
            state: "ASKED" | "AGREED" | "GRANTED" | "DECLINED" | "REJECTED" | "WITHDRAWN" | "LAPSED";
            consents: components["schemas"]["Consent"][];
            orderNumber: string | null;
            reason: string | null;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
        };
        /** @enum {string} */
        EndingDeed: "DECLINE" | "REJECT" | "WITHDRAW" | "RECALL" | "CANCEL" | "VOID";
        EndingReason: {
            code: string;
            word: string;
            deeds: components["schemas"]["EndingDeed"][];
            /** @description Whether a note must be given */
            note: boolean;
            /** @description Whether no note is taken with it: of health and family nobody writes more */
            personal: boolean;
        };
        /** @enum {string} */
        OrderMarked: "NONE" | "CANCELLED" | "VOIDED";
        /** @enum {string} */
        OrderValidity: "VALID" | "MOVED" | "EXTENDED" | "RECALLED" | "ENDED" | "CANCELLED" | "VOIDED";
        OrderLine: {
            number: string;
            district: string;
            year: number;
            sequence: number;
            kind: components["schemas"]["OrderKind"];
            /** Format: date */
            issuedOn: string;
            mark: components["schemas"]["OrderMark"] | null;
            /** Format: date */
            markedOn: string | null;
            /** Format: uuid */
            assignmentId: string;
            assignmentKind: components["schemas"]["AssignmentKind"];
            person: components["schemas"]["Named"];
            sending: components["schemas"]["Named"];
            receiving: components["schemas"]["Named"];
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description As the letter says; null when the person moved for good
             */
            to: string | null;
            validity: components["schemas"]["OrderValidity"];
            /** @description What has become of it by today, in Chinese */
            standing: string;
            /** @description Proves the paper */
            code: string;
            /** @description The authority that gave it (教育行政部门), as the letter is signed; of the district's rule pack */
            issuer: string;
        };
        OrderPage: {
            items: components["schemas"]["OrderLine"][];
            next: string | null;
            total: number | null;
        };
        OrderYears: {
            items: number[];
        };
        OrderRun: {
            from: number;
            to: number;
            /** Format: date */
            firstIssued: string;
            /** Format: date */
            lastIssued: string;
        };
        OrderMonth: {
            month: number;
            from: number;
            to: number;
            letters: number;
        };
        OrderNumbering: {
            district: string;
            year: number;
            /** @description The number that the register drew last */
            counter: number;
            letters: number;
            highest: number;
            missing: number;
            cancelled: number;
            voided: number;
            complete: boolean;
            /** @description Numbers that follow each other; one run has no gap */
            runs: components["schemas"]["OrderRun"][];
            months: components["schemas"]["OrderMonth"][];
        };
        VerifiedOrder: {
            number: string;
            /** Format: date */
            issuedOn: string;
            /** @description The first character; a star for each further one */
            person: string;
            sending: string;
            receiving: string;
            /**
             * Format: date
             * @description As the letter says
             */
            from: string;
            /**
             * Format: date
             * @description As the letter says; null when the person moved for good
             */
            to: string | null;
            validity: components["schemas"]["OrderValidity"];
            standing: string;
            /** Format: date */
            asOf: string;
            /** @description The authority that gave it (教育行政部门), as the letter is signed; of the district's rule pack */
            issuer: string;
        };
        /** @enum {string} */
        HandoverDuty: "HOME" | "HOST" | "PERSON";
        /** @enum {string} */
        HandoverPhase: "START" | "RETURN";
        /** @enum {string} */
        HandoverState: "OPEN" | "COMPLETED" | "DROPPED";
        HandoverItem: {
            code: string;
            word: string;
            duty: components["schemas"]["HandoverDuty"];
            /**
             * Format: date
             * @description Moves with the order
             */
            due: string;
            overdue: boolean;
            ticked: boolean;
            /** Format: date-time */
            at: string | null;
            by: string | null;
            note: string | null;
            /** @description Whether the caller ticks it */
            yours: boolean;
        };
        Handover: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            phase: components["schemas"]["HandoverPhase"];
            state: components["schemas"]["HandoverState"];
            /** Format: date */
            madeOn: string;
            /** Format: date-time */
            completedAt: string | null;
            done: number;
            overdue: number;
            items: components["schemas"]["HandoverItem"][];
            label: string;
            source: string;
            version: number;
        };
        /**
         * @description How a list stands on a day
         * @enum {string}
         */
        HandoverProgress: "OPEN" | "OVERDUE" | "COMPLETED" | "DROPPED";
        HandoverLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            phase: components["schemas"]["HandoverPhase"];
            progress: components["schemas"]["HandoverProgress"];
            person: components["schemas"]["Named"];
            kind: components["schemas"]["AssignmentKind"];
            home: components["schemas"]["Named"];
            host: components["schemas"]["Named"];
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day; null where the establishment went along
             */
            to: string | null;
            orderNumber: string | null;
            /** Format: date */
            madeOn: string;
            /**
             * Format: date
             * @description Of the next open item; null when none is open
             */
            due: string | null;
            items: number;
            done: number;
            /** @description How many items are late */
            overdue: number;
            /** Format: date */
            completedOn: string | null;
        };
        HandoverLinePage: {
            items: components["schemas"]["HandoverLine"][];
            next: string | null;
            total: number | null;
        };
        HandoverCounts: {
            /** Format: date */
            on: string;
            items: components["schemas"]["HandoverCount"][];
        };
        HandoverCount: {
            progress: components["schemas"]["HandoverProgress"];
            word: string;
            count: number;
        };
        HandoverLists: {
            items: components["schemas"]["Handover"][];
        };
        Tick: {
            note?: string | null;
        };
        Untick: {
            reason: string;
        };
        /** @enum {string} */
        AppraisalSide: "HOST" | "HOME" | "PERSON";
        /** @enum {string} */
        AppraisalKind: "FINAL" | "YEARLY";
        /** @enum {string} */
        AppraisalState: "HOST_DUE" | "HOME_DUE" | "GIVEN" | "DROPPED";
        AppraisalGrade: {
            code: string;
            word: string;
            /** @description Whether it must be explained */
            remarks: boolean;
        };
        AppraisalGrades: {
            label: string;
            source: string;
            items: components["schemas"]["AppraisalGrade"][];
        };
        AppraisalWord: {
            side: components["schemas"]["AppraisalSide"];
            grade: string | null;
            remarks: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        AppraisalPast: {
            side: components["schemas"]["AppraisalSide"];
            grade: string | null;
            remarks: string | null;
            by: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            correctedBy: string;
            why: string;
        };
        Appraisal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            kind: components["schemas"]["AppraisalKind"];
            assignmentKind: components["schemas"]["AssignmentKind"];
            person: components["schemas"]["Named"];
            home: components["schemas"]["Named"];
            host: components["schemas"]["Named"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            due: string;
            overdue: boolean;
            state: components["schemas"]["AppraisalState"];
            /** @description The home school's, which counts */
            grade: string | null;
            /** Format: date */
            givenOn: string | null;
            words: components["schemas"]["AppraisalWord"][];
            /** @description What was said before corrections; empty in lists */
            past: components["schemas"]["AppraisalPast"][];
            actions: ("host" | "home" | "comment" | "correctHost" | "correctHome" | "correctPerson")[];
            version: number;
        };
        AppraisalPage: {
            items: components["schemas"]["Appraisal"][];
            next: string | null;
            total: number | null;
        };
        NewAppraisal: {
            grade: string;
            remarks?: string | null;
        };
        AppraisalComment: {
            text: string;
        };
        AppraisalCorrection: {
            side: components["schemas"]["AppraisalSide"];
            grade?: string | null;
            remarks?: string | null;
            reason: string;
        };
        Facet: {
            code: string;
            word: string;
            count: number;
        };
        AppraisalFacets: {
            states: components["schemas"]["Facet"][];
            grades: components["schemas"]["Facet"][];
        };
        GradeShare: {
            grade: string;
            word: string;
            numerator: number;
            denominator: number;
        };
        AppraisalFigures: {
            year: number | null;
            /** Format: date */
            asOf: string;
            /** @description What every share is of */
            given: number;
            opened: number;
            shares: components["schemas"]["GradeShare"][];
            label: string;
            source: string;
        };
        EndingReasons: {
            label: string;
            source: string;
            items: components["schemas"]["EndingReason"][];
        };
        NewExtension: {
            /** Format: date */
            to: string;
            note?: string | null;
        };
        Recall: {
            /**
             * Format: date
             * @description The earlier last day, today at the earliest
             */
            to: string;
            /** @description As listed by /ending-reasons for this deed */
            code: string;
            note?: string | null;
        };
        Ending: {
            /** @description As listed by /ending-reasons for this deed */
            code: string;
            note?: string | null;
        };
        Days: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description As of a new assignment
             */
            to?: string | null;
        };
        Publicity: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive
             */
            to: string;
        };
        /** @enum {string} */
        ObjectionOutcome: "DISMISSED" | "UPHELD" | "LAPSED";
        Objection: {
            /** Format: uuid */
            id: string;
            /** @description Only for the district and for whoever lodged it */
            text: string | null;
            /** @description As the text */
            by: string | null;
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["ObjectionOutcome"] | null;
            reason: string | null;
            settledBy: string | null;
            /** Format: date-time */
            settledAt: string | null;
        };
        /** @enum {string} */
        PathWord: "PROPOSED" | "CONSENT" | "APPROVAL" | "PUBLICITY" | "ORDER" | "IN_FORCE" | "RETURNED";
        /** @enum {string} */
        PathState: "DONE" | "NOW" | "AHEAD" | "BROKEN";
        PathStep: {
            step: components["schemas"]["PathWord"];
            party: components["schemas"]["Party"] | null;
            state: components["schemas"]["PathState"];
            by: string | null;
            /**
             * Format: date
             * @description Done, or ahead to be done, on
             */
            on: string | null;
            /**
             * Format: date
             * @description Last day of a step that waits
             */
            due: string | null;
            daysOverdue: number;
        };
        /** @enum {string} */
        StepKind: "CONSENT" | "APPROVAL" | "PUBLICITY" | "OBJECTION" | "HINDRANCE" | "EXTENSION_CONSENT" | "EXTENSION_APPROVAL";
        InboxItem: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StepKind"];
            /** @description Whose consent is overdue */
            party: components["schemas"]["Party"] | null;
            /** Format: uuid */
            objectionId: string | null;
            /** Format: date */
            since: string;
            /** Format: date */
            due: string;
            daysOverdue: number;
            assignment: components["schemas"]["Assignment"];
        };
        InboxItemPage: {
            items: components["schemas"]["InboxItem"][];
            next: string | null;
            total: number | null;
        };
        ChosenApproval: {
            /** Format: uuid */
            assignmentId: string;
            /** @description The version that the caller saw */
            version: number;
            /** @description Whether its extension is meant */
            extension?: boolean | null;
        };
        ApprovalOutcome: {
            /** Format: uuid */
            assignmentId: string;
            approved: boolean;
            state: components["schemas"]["AssignmentState"] | null;
            orderNumber: string | null;
            code: string | null;
            detail: string | null;
        };
        Finding: {
            /** @description The rule's, the same whether kept or not, as fit/subject */
            code: string;
            text: string;
            ok: boolean;
            /** @description False for what is only to be known and speaks against nobody */
            binding: boolean;
        };
        NewObjection: {
            text: string;
        };
        Settling: {
            upheld: boolean;
            reason: string;
        };
        PlannedNumber: {
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            number: number;
        };
        NewCertificate: {
            stage: components["schemas"]["Stage"];
            /** @description null for one that names none */
            subject?: components["schemas"]["Subject"] | null;
            /**
             * Format: date
             * @description Since when it is held
             */
            from?: string | null;
        };
        NewCohort: {
            name: string;
            /** @description The year in which it begins */
            schoolYear: number;
            /** Format: uuid */
            leadSchoolId: string;
            plan: components["schemas"]["PlannedNumber"][];
        };
        NewPlan: {
            plan: components["schemas"]["PlannedNumber"][];
        };
        Cohort: {
            /** Format: uuid */
            id: string;
            name: string;
            schoolYear: number;
            lead: components["schemas"]["Named"];
            /** Format: uuid */
            communityId: string | null;
            /** Format: date */
            openedOn: string;
            plan: components["schemas"]["PlannedNumber"][];
            planned: number;
            recruited: number;
            /** @description Whether the caller may change it */
            yours: boolean;
            version: number;
        };
        CohortPage: {
            items: components["schemas"]["Cohort"][];
            next: string | null;
            total?: number | null;
        };
        /** @enum {string} */
        FunnelStep: "PLANNED" | "RECRUITED" | "TRAINED" | "PLACED" | "STILL_THERE";
        CohortFigure: {
            step: components["schemas"]["FunnelStep"];
            years: number | null;
            numerator: number;
            denominator: number;
            /** Format: date */
            on: string;
            /** @description Who make up the numerator; empty where the caller may not see them */
            people: components["schemas"]["Named"][];
        };
        CohortFigures: {
            items: components["schemas"]["CohortFigure"][];
        };
        TrainingKind: {
            code: string;
            word: string;
            /** @description What a form proposes; each training says for itself */
            mandatory: boolean;
            basis: string;
        };
        TrainingKinds: {
            label: string;
            source: string;
            items: components["schemas"]["TrainingKind"][];
        };
        NewTraining: {
            title: string;
            kind: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            hours: number;
            mandatory: boolean;
            /** @description On what a must stands; required of mandatory ones */
            source?: string | null;
        };
        Training: {
            /** Format: uuid */
            id: string;
            title: string;
            kind: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            hours: number;
            mandatory: boolean;
            source: string | null;
            completed: number;
        };
        Trainings: {
            items: components["schemas"]["Training"][];
        };
        AttendanceMark: {
            /** Format: uuid */
            personId: string;
            hours: number;
            completed: boolean;
        };
        AttendanceMarks: {
            marks: components["schemas"]["AttendanceMark"][];
        };
        /** @enum {string} */
        NewcomerKind: "JOINED" | "TRAINED" | "PROPOSED" | "TURNED_DOWN" | "PLACED" | "VOIDED" | "MOVED_ON" | "STILL_THERE" | "LEFT";
        AttendanceKept: {
            /** Format: uuid */
            trainingId: string;
            hours: number;
            /** Format: date */
            completedOn: string | null;
        };
        NewcomerStep: {
            /** Format: date */
            day: string;
            kind: components["schemas"]["NewcomerKind"];
            school: components["schemas"]["Named"] | null;
            /** Format: uuid */
            assignmentId: string | null;
            years: number | null;
        };
        Newcomer: {
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            subjects: components["schemas"]["Subject"][];
            stages: components["schemas"]["Stage"][];
            /** Format: date */
            joinedOn: string;
            stand: components["schemas"]["NewcomerKind"];
            school: components["schemas"]["Named"] | null;
            hours: number;
            missing: string[];
            attendances: components["schemas"]["AttendanceKept"][];
            history: components["schemas"]["NewcomerStep"][];
        };
        Newcomers: {
            /** Format: date */
            on: string;
            items: components["schemas"]["Newcomer"][];
            /** @description Who had left by that day, the latest first; empty where the caller may not see them */
            left: components["schemas"]["NewcomerWhoLeft"][];
        };
        NewcomerWhoLeft: {
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            /** Format: date */
            joinedOn: string;
            /**
             * Format: date
             * @description The first day on which they were not of the cohort
             */
            leftOn: string;
            code: string;
            /** @description The code's word */
            reason: string;
            note: string | null;
            /** @description Entered by mistake: counts on no day */
            never: boolean;
            by: string;
            history: components["schemas"]["NewcomerStep"][];
        };
        LeaveCohort: {
            /** @description A code of /cohort-leaving-reasons */
            code: string;
            note?: string | null;
        };
        LeavingReason: {
            code: string;
            word: string;
            /** @description Whether it says too little without a note */
            note: boolean;
            /** @description Whether they count as never having joined */
            never: boolean;
        };
        LeavingReasons: {
            label: string;
            source: string;
            items: components["schemas"]["LeavingReason"][];
        };
        FreshPerson: {
            name: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** Format: date */
            born: string;
            /** @description 教师资格证 that they hold: a placement asks for one */
            certificates?: components["schemas"]["NewCertificate"][] | null;
        };
        NewNewcomer: {
            number: string;
            /** Format: date */
            joinedOn: string;
            /** @description For somebody who is not registered yet */
            person?: components["schemas"]["FreshPerson"] | null;
        };
        PlacementReason: {
            code: string;
            text: string;
            ok: boolean;
            binding: boolean;
        };
        PlacementOpening: {
            /** Format: uuid */
            needId: string;
            school: components["schemas"]["Named"];
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            fte: string;
            /**
             * Format: date
             * @description The earliest first day
             */
            from: string;
            fits: boolean;
            reasons: components["schemas"]["PlacementReason"][];
        };
        PlacementOpenings: {
            /** @description Mandatory trainings that are not completed: nothing is proposed before they are */
            missing: string[];
            items: components["schemas"]["PlacementOpening"][];
        };
        /**
         * @description WAITING: open and not over, the most urgent first; GONE: withdrawn, or over while still open; all but WAITING latest first
         * @enum {string}
         */
        NeedColumn: "WAITING" | "PROPOSED" | "FILLED" | "DECLINED" | "GONE";
        /** @description Whom the school would like best; orders candidates, excludes nobody */
        WantedProfile: {
            title?: components["schemas"]["Title"] | null;
            honour?: components["schemas"]["Honour"] | null;
            /** @description Whole years of service at least */
            serviceYears?: number | null;
            /** @description Whole years at the present school at least */
            schoolYears?: number | null;
            /** @description What no rule can look at */
            note?: string | null;
        };
        /** @description The lead school's answer that nobody can be sent */
        NeedAnswer: {
            code: string;
            why: string;
            /** Format: date */
            on: string;
        };
        NeedDecline: {
            code: string;
            note?: string | null;
        };
        NeedReopening: {
            /**
             * Format: date
             * @description The new day for an answer; null for none
             */
            answerBy?: string | null;
        };
        DeclineReason: {
            code: string;
            word: string;
            /** @description Whether a note must be given */
            note: boolean;
        };
        DeclineReasons: {
            label: string;
            source: string;
            items: components["schemas"]["DeclineReason"][];
        };
        Opening: {
            /** Format: uuid */
            needId: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            communityName: string | null;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** @description Share of one full-time teacher, above 0, at most 1 */
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive
             */
            to: string;
            kind: components["schemas"]["AssignmentKind"] | null;
            wanted: components["schemas"]["WantedProfile"] | null;
            /** Format: date */
            answerBy: string | null;
            overdue: boolean;
            /** @description Null where the need is not the caller's to know */
            note: string | null;
            /** @description Whether the caller may open the need itself */
            known: boolean;
            mayPropose: boolean;
            reasons: components["schemas"]["CandidateReason"][];
        };
        Openings: {
            /** Format: uuid */
            personId: string;
            name: string;
            /** @description The best known first */
            fits: components["schemas"]["Opening"][];
            /** @description The nearest first */
            others: components["schemas"]["Opening"][];
            considered: number;
            fitting: number;
            /** @description For how many more the person may be sent, who need not go (免予交流) */
            exempt: number;
            /** @description Whether there are open needs beyond those that were looked at */
            more: boolean;
        };
        TimelineBar: {
            /** Format: uuid */
            assignmentId: string;
            person: components["schemas"]["Named"];
            sending: components["schemas"]["Named"];
            receiving: components["schemas"]["Named"];
            /** @description In a row of a school: sent from there, not to there */
            out: boolean;
            kind: components["schemas"]["AssignmentKind"];
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            fte: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive
             */
            to: string;
            state: components["schemas"]["AssignmentState"];
            /** @description Its first day has not come */
            future: boolean;
            /** @description It ends earlier than it was to */
            recalled: boolean;
            /** @description Last days that were passed by an extension */
            extendedAt: string[];
        };
        TimelineRow: {
            /** Format: uuid */
            id: string;
            /** @description The person's number, or the school's code */
            number: string;
            name: string;
            /** @description Assignments in the window; of many the first are shown */
            total: number;
            bars: components["schemas"]["TimelineBar"][];
        };
        TimelinePage: {
            items: components["schemas"]["TimelineRow"][];
            next: string | null;
            total: number | null;
        };
        /** @enum {string} */
        FloorMeasure: "BACKBONE" | "COVER" | "SENIORITY";
        FloorLevel: {
            /** Format: date */
            day: string;
            /** @description People by their time not away on orders: two at half their time count as one */
            present: string;
            /** @description People who count: those whose establishment is there, and those who were moved away for good not long ago */
            all: string;
            /** @description Rounded down */
            sharePercent: number;
            kept: boolean;
        };
        /** @description 底线: a share that a school keeps at home on every day */
        FloorFigure: {
            measure: components["schemas"]["FloorMeasure"];
            word: string;
            subject: components["schemas"]["Subject"] | null;
            stage: components["schemas"]["Stage"] | null;
            atLeastPercent: number;
            now: components["schemas"]["FloorLevel"];
            lowest: components["schemas"]["FloorLevel"];
            /** @description From the day asked about, where the figure changes within a year by orders given */
            days: components["schemas"]["FloorLevel"][];
        };
        Arrival: {
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            honour: components["schemas"]["Honour"] | null;
            /** Format: uuid */
            fromSchoolId: string;
            fromSchoolName: string;
            /** Format: date */
            on: string;
        };
        /** @description 虹吸: whose establishment came to a lead school from members of its community */
        Inflow: {
            /** Format: date */
            since: string;
            total: number;
            /** @description How many of them bear an honour now */
            honoured: number;
            /** @description The newest first, at most 200 */
            people: components["schemas"]["Arrival"][];
        };
        Floors: {
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            on: string;
            /** @description Whether floors are looked at on that day */
            asked: boolean;
            /** @description Why not, in words */
            why: string | null;
            staff: number;
            /** @description Moved away for good within baseMonths, and still counted */
            movedAway: number;
            /** @description For so many months whoever was moved away for good stays in what the shares are of */
            baseMonths: number;
            /** @description How sure we are of that */
            baseLabel: string;
            /** @description Floors are looked at from so many people on */
            fromStaff: number;
            pack: string;
            packName: string;
            label: string;
            source: string;
            figures: components["schemas"]["FloorFigure"][];
            inflow: components["schemas"]["Inflow"];
        };
        FloorSummary: {
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            asked: boolean;
            why: string | null;
            staff: number;
            /** @description Moved away for good not long ago, and still counted */
            movedAway: number;
            figures: number;
            brokenNow: number;
            /** @description Kept on the day, below the floor later within a year */
            brokenLater: number;
            tightest: components["schemas"]["FloorFigure"] | null;
        };
        FloorOrder: {
            /** Format: uuid */
            assignmentId: string;
            schoolName: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Of who moved for good, the last day on which they count here
             */
            to: string;
            fte: string;
            forGood: boolean;
        };
        FloorPerson: {
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            /** @description How much of their time is not away */
            present: string;
            orders: components["schemas"]["FloorOrder"][];
        };
        FloorSummaryPage: {
            items: components["schemas"]["FloorSummary"][];
            next: string | null;
            total: number | null;
        };
        FloorPersonPage: {
            items: components["schemas"]["FloorPerson"][];
            next: string | null;
            total: number | null;
        };
        DepartureReason: {
            code: string;
            word: string;
            /** @description Whether it says too little without a note */
            note: boolean;
            /** @description Whether a day to come can be entered */
            ahead: boolean;
        };
        DepartureReasons: {
            label: string;
            source: string;
            items: components["schemas"]["DepartureReason"][];
        };
        NewDeparture: {
            /** @description A code of /departure-reasons */
            code: string;
            /** Format: date */
            lastDay: string;
            note?: string | null;
        };
        DepartureUndoing: {
            reason: string;
        };
        PastDeparture: {
            /** Format: date */
            lastDay: string;
            code: string;
            word: string;
            note: string | null;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            enteredBy: string;
            by: string;
            why: string;
        };
        Departure: {
            /** Format: uuid */
            personId: string;
            /**
             * @description NONE once it was taken back; LEFT from the day after the last one
             * @enum {string}
             */
            state: "NONE" | "COMING" | "LEFT";
            /** Format: date */
            lastDay: string | null;
            code: string | null;
            word: string | null;
            /** @description For the district and the person, as who said it and what was said before */
            note: string | null;
            /** Format: uuid */
            schoolId: string | null;
            schoolName: string | null;
            /** Format: date-time */
            at: string | null;
            by: string | null;
            past: components["schemas"]["PastDeparture"][];
        };
        DepartureInTheWay: {
            /** Format: uuid */
            assignmentId: string;
            kind: components["schemas"]["AssignmentKind"];
            state: string;
            orderNumber: string | null;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description null where the establishment goes along
             */
            to: string | null;
            advice: string;
        };
        VacatedPost: {
            /** Format: uuid */
            postId: string;
            number: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            share: string;
            /** Format: date */
            vacantFrom: string;
        };
        EndingOffice: {
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            rank: components["schemas"]["OfficeRank"];
            post: string | null;
            /** Format: date */
            from: string | null;
        };
        DepartureOutlook: {
            /** Format: date */
            lastDay: string;
            /** @description The day is past */
            over: boolean;
            /** @description To be recalled, cancelled or withdrawn first */
            inTheWay: components["schemas"]["DepartureInTheWay"][];
            /** @description Began after the day: to be corrected first */
            laterOffices: components["schemas"]["EndingOffice"][];
            vacated: components["schemas"]["VacatedPost"][];
            /** @description End with the service */
            offices: components["schemas"]["EndingOffice"][];
        };
        /** @description What a commit would change of what is known, to be read before it; once it is done only how many */
        ForeseenChanges: {
            /** @description Rows in all: known ones that change, and new ones that give pause */
            count: number;
            warnings: number;
            /** @description Warnings that somebody must look at: a commit names this number as confirmed */
            toConfirm: number;
            /** @description Those first that want confirmation */
            rows: components["schemas"]["ForeseenChange"][];
        };
        ForeseenChange: {
            sheet: string;
            row: number;
            /** @description By which it is known, as 人员编号 */
            key: string;
            name: string;
            fields: {
                column: string;
                /** @description Sealed columns are masked */
                before: string | null;
                after: string | null;
            }[];
            warnings: {
                code: string;
                text: string;
                confirm: boolean;
            }[];
        };
        PackTerm: {
            /** @description A term of office that was shorter does not count */
            years: number;
            /** @description Where that was read */
            source: string;
        };
        Approval: {
            /**
             * Format: date
             * @description A later first day within the days that all agreed to; of who moves for good a later day within the need. Nobody is asked again
             */
            from?: string | null;
        };
        EarliestOrder: {
            kind: components["schemas"]["AssignmentKind"];
            /** @description Working days of publicity, 0 for none */
            publicityDays: number;
            /**
             * Format: date
             * @description The first day on which the order can be given, if all agreed today
             */
            earliestOrder: string;
            /** @description Those that answer the need by the rule pack, the most usual first */
            kinds: components["schemas"]["AssignmentKind"][];
        };
        FactCorrection: {
            /** @description What is right, whole. Of an exemption, no reason leaves the sealed one as it is */
            fact: components["schemas"]["NewFact"];
            why: string;
        };
        PastFact: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "TITLE" | "HONOUR" | "OFFICE" | "CERTIFICATE" | "GRADUATING_YEAR" | "EXEMPTION" | "WISH" | "STAY";
            /** @description Of the title, honour or rank */
            code: string | null;
            stage: components["schemas"]["Stage"] | null;
            subject: components["schemas"]["Subject"] | null;
            schoolYear: number | null;
            /** Format: uuid */
            schoolId: string | null;
            schoolName: string | null;
            post: string | null;
            /** @description Who granted or decided; what is sealed is not shown */
            by: string | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            /**
             * Format: date-time
             * @description Null where nobody wrote down since when it was believed
             */
            knownFrom: string | null;
            /** Format: date-time */
            knownUntil: string;
            correctedBy: string;
            why: string;
        };
        PastFactPage: {
            items: components["schemas"]["PastFact"][];
            next: string | null;
            total?: number | null;
        };
        StaySaid: {
            /** Format: uuid */
            schoolId: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The last day, before the present stay begins
             */
            to: string;
            why: string;
        };
        StayRemoval: {
            why: string;
        };
        MisentryReason: {
            reason: string;
        };
        Misentry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            number: string;
            name: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            schoolSince: string;
            reason: string;
            /** Format: date-time */
            at: string;
            by: string;
        };
        MisentryPage: {
            items: components["schemas"]["Misentry"][];
            next: string | null;
            total?: number | null;
        };
        RestingOnRecord: {
            /** @enum {string} */
            kind: "ASSIGNMENT" | "POST" | "COHORT" | "DEPARTURE" | "MERGE";
            /** @description The number of an order, a post or a merged record, the name of a cohort */
            name: string | null;
            schoolName: string | null;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
        };
        Footing: {
            inTheWay: components["schemas"]["RestingOnRecord"][];
        };
        /** @enum {string} */
        MergeDiffers: "NAME" | "BIRTH";
        ApartHalf: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** Format: date */
            born: string;
        };
        Apart: {
            one: components["schemas"]["ApartHalf"];
            other: components["schemas"]["ApartHalf"];
            /** Format: date-time */
            at: string;
            by: string;
        };
        ApartPage: {
            items: components["schemas"]["Apart"][];
            next: string | null;
            total?: number | null;
        };
        NewReturn: {
            /** Format: uuid */
            schoolId: string;
            /**
             * Format: date
             * @description After the last day of the service before, and not after today
             */
            day: string;
            why: string;
        };
        ReturnUndoing: {
            why: string;
        };
        PastService: {
            /** Format: uuid */
            id: string;
            /** @description The school that they had left from */
            schoolName: string;
            /** Format: date */
            lastDay: string;
            code: string;
            word: string;
            /** @description The name of the school */
            returnedTo: string;
            /** Format: date */
            returnedOn: string;
            /** @description For the district and the person, as who said it and when */
            why: string | null;
            /** Format: date-time */
            at: string | null;
            by: string | null;
        };
        PastServices: {
            items: components["schemas"]["PastService"][];
        };
    };
    responses: {
        /** @description Not signed in */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not the caller's to do */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unknown, or not for the caller to know of */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A business no; its code says which */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed by somebody else meanwhile */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Wrong or missing fields or parameters, named in violations; also request/value-out-of-range */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing */
        VersionMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Many are judged anew after an import; the detail says how many are done. Ask again after Retry-After. */
        InPreparation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is no JSON, or no form */
        Unreadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body or the file is too large */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another content type */
        UnknownType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Answered by the gateway; ask again after Retry-After */
        TooOften: {
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
    listPersons: {
        parameters: {
            query?: {
                /** @description A part of the name, or the number from its beginning, in whatever case */
                q?: string;
                schoolId?: string;
                /** @description Whose schools they belong to */
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                title?: components["schemas"]["Title"];
                /** @description The highest */
                honour?: components["schemas"]["Honour"];
                cadre?: components["schemas"]["Cadre"];
                sex?: components["schemas"]["SexAsked"];
                /** @description Exempt today */
                exempt?: boolean;
                /** @description Wishes to move today */
                wishing?: boolean;
                /** @description Those who have left, instead of those in service */
                left?: boolean;
                /** @description Those whom the caller's schools host, from the approval of an order until the return is handed over, instead of their own; not together with sex, exempt, wishing, left */
                hosted?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People whose names the caller may see, by number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonLinePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    personFacets: {
        parameters: {
            query?: {
                /** @description A part of the name, or the number from its beginning, in whatever case */
                q?: string;
                schoolId?: string;
                /** @description Whose schools they belong to */
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                title?: components["schemas"]["Title"];
                /** @description The highest */
                honour?: components["schemas"]["Honour"];
                cadre?: components["schemas"]["Cadre"];
                sex?: components["schemas"]["SexAsked"];
                /** @description Exempt today */
                exempt?: boolean;
                /** @description Wishes to move today */
                wishing?: boolean;
                /** @description Those who have left, instead of those in service */
                left?: boolean;
                /** @description Those whom the caller's schools host, from the approval of an order until the return is handed over, instead of their own; not together with sex, exempt, wishing, left */
                hosted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there are of each, under all that is chosen but that kind itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFacets"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    personPlaces: {
        parameters: {
            query?: {
                /** @description A part of the name, or the number from its beginning, in whatever case */
                q?: string;
                schoolId?: string;
                /** @description Whose schools they belong to */
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                title?: components["schemas"]["Title"];
                /** @description The highest */
                honour?: components["schemas"]["Honour"];
                cadre?: components["schemas"]["Cadre"];
                sex?: components["schemas"]["SexAsked"];
                /** @description Exempt today */
                exempt?: boolean;
                /** @description Wishes to move today */
                wishing?: boolean;
                /** @description Those who have left, instead of those in service */
                left?: boolean;
                /** @description Those whom the caller's schools host, from the approval of an order until the return is handed over, instead of their own; not together with sex, exempt, wishing, left */
                hosted?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The communities and schools with the most of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPlaces"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportPersons: {
        parameters: {
            query?: {
                /** @description A part of the name, or the number from its beginning, in whatever case */
                q?: string;
                schoolId?: string;
                /** @description Whose schools they belong to */
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                title?: components["schemas"]["Title"];
                /** @description The highest */
                honour?: components["schemas"]["Honour"];
                cadre?: components["schemas"]["Cadre"];
                sex?: components["schemas"]["SexAsked"];
                /** @description Exempt today */
                exempt?: boolean;
                /** @description Wishes to move today */
                wishing?: boolean;
                /** @description Those who have left, instead of those in service */
                left?: boolean;
                /** @description Those whom the caller's schools host, from the approval of an order until the return is handed over, instead of their own; not together with sex, exempt, wishing, left */
                hosted?: boolean;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getPerson: {
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
            /** @description One person */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    unmaskIdentityNumber: {
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
            /** @description The whole number; the look is on the audit trail, the answer is kept nowhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmasked"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    myPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's own record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooOften"];
        };
    };
    exportRegistry: {
        parameters: {
            query?: {
                /** @description Which sheet, for .csv */
                sheet?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sheets of the workbook: taken in again they change nothing. Sealed columns are empty. With those who are out by orders on paper (在派人员). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    unmaskPhone: {
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
            /** @description The whole number; the look is on the audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedPhone"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    career: {
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
            /** @description What the working life brought, with its days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Career"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    postsOfPerson: {
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
            /** @description The posts held, the latest first; a host sees those at its own schools */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldPosts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    unmaskExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                exemption: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why; the look is on the audit trail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionGround"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    departureReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reasons with how sure we are of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    departure: {
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
            /** @description Whether and when they leave; 404 when nobody ever said so */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    enterDeparture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeparture"];
            };
        };
        responses: {
            /** @description As it is now; what was said before is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    departureOutlook: {
        parameters: {
            query: {
                lastDay: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would follow, and what stands in the way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureOutlook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    undoDeparture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureUndoing"];
            };
        };
        responses: {
            /** @description They are in service as before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    enterFact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["NewFact"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entered"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    withdrawFact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Gone; what it said is kept apart */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    wishes: {
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
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wishes"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    enterWish: {
        parameters: {
            query?: never;
            header?: {
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
                "application/json": components["schemas"]["NewWish"];
            };
        };
        responses: {
            /** @description Entered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entered"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    withdrawWish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                wish: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exemptionReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data, with its source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    exportPersonsAsOneRoster: {
        parameters: {
            query?: {
                version?: "1.1" | "1.2";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    checkOneRoster: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Checked; nothing else is written. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    oneRosterImport: {
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
            /** @description As it was checked. */
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    commitOneRoster: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description How many warnings somebody looked at: changes.toConfirm of the check; anything else is 409 workbook/changes-unconfirmed */
                    confirmed?: number | null;
                };
            };
        };
        responses: {
            /** @description All of it, or nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    importJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest twenty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportJob"][];
                        next: string | null;
                        total: number | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooOften"];
        };
    };
    startImportJob: {
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
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Taken; the job checks it. One at a time in a district. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    importJob: {
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
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    commitImportJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description How many warnings somebody looked at: changes.toConfirm of the check; anything else is 409 workbook/changes-unconfirmed */
                    confirmed?: number | null;
                };
            };
        };
        responses: {
            /** @description The job writes it: all of it, or nothing. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    cancelImportJob: {
        parameters: {
            query?: never;
            header?: {
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
            /** @description Nothing stays of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description The beginning of a number */
                q?: string;
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                state?: components["schemas"]["PostState"];
                held?: components["schemas"]["PostHeld"];
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Posts of the schools that the caller may see, by number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    openPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPost"];
            };
        };
        responses: {
            /** @description Opened */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportPosts: {
        parameters: {
            query?: {
                /** @description The beginning of a number */
                q?: string;
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                state?: components["schemas"]["PostState"];
                held?: components["schemas"]["PostHeld"];
                on?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getPost: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post with all its holders */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    closePost: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePost"];
            };
        };
        responses: {
            /** @description Ends with its last day */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    fillPost: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHolder"];
            };
        };
        responses: {
            /** @description Somebody of the school holds it */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    vacatePost: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                holding: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Relief"];
            };
        };
        responses: {
            /** @description The holding ends with its last day */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    postNeedForPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPostNeed"];
            };
        };
        responses: {
            /** @description A need for this post */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedNeed"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listPostClosingReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a post is closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    getHomePost: {
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
            /** @description What becomes of the post at home, who stands in, and what is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePostOf"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    postBackfill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBackfill"];
            };
        };
        responses: {
            /** @description A need to stand in for the one who is away */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedNeed"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    answerBackfill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBackfillAnswer"];
            };
        };
        responses: {
            /** @description Answered, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePostOf"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getStaffing: {
        parameters: {
            query?: {
                on?: string;
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                by?: components["schemas"]["StaffingBy"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wanted and present on the day, by rows and columns, with the sum of all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingTable"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportStaffing: {
        parameters: {
            query?: {
                on?: string;
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    forecastStaffing: {
        parameters: {
            query?: {
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                years?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Today and the first days of the school years to come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingForecast"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getStaffingEvidence: {
        parameters: {
            query: {
                side: components["schemas"]["StaffingSide"];
                on?: string;
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posts and people that a figure counts, each with why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingEvidencePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listNeeds: {
        parameters: {
            query?: {
                state?: components["schemas"]["NeedState"];
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Needs that the caller may know of, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    postNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeed"];
            };
        };
        responses: {
            /** @description Posted */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    needsBoard: {
        parameters: {
            query: {
                column: components["schemas"]["NeedColumn"];
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A column with its total */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportNeeds: {
        parameters: {
            query?: {
                state?: components["schemas"]["NeedState"];
                schoolId?: string;
                communityId?: string;
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getNeed: {
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
            /** @description One need */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    editNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNeed"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    withdrawNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    declineNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedDecline"];
            };
        };
        responses: {
            /** @description Declined */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    reopenNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedReopening"];
            };
        };
        responses: {
            /** @description Open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    declineReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclineReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /** @description Of each list */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who fits and why others do not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    earliestOrder: {
        parameters: {
            query: {
                kind: components["schemas"]["AssignmentKind"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For a proposal of this kind, by its procedure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarliestOrder"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listOpenings: {
        parameters: {
            query?: {
                /** @description Of each list */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open needs held against this person, by the rules that its candidates are held against; needs that the caller knows and those within the person's reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Openings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                state?: components["schemas"]["AssignmentState"];
                /** @description Sending or receiving */
                schoolId?: string;
                personId?: string;
                needId?: string;
                /** @description Only the caller's own */
                mine?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assignments that concern the caller, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    proposeAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Proposed */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    assignmentTimeline: {
        parameters: {
            query: {
                /** @description First day of the window */
                from: string;
                /** @description Last day, three years on at most */
                to: string;
                by?: "person" | "school";
                schoolId?: string;
                kind?: components["schemas"]["AssignmentKind"];
                subject?: components["schemas"]["Subject"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows of persons or schools with their assignments; what takes nobody anywhere is left out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportAssignments: {
        parameters: {
            query?: {
                state?: components["schemas"]["AssignmentState"];
                /** @description Sending or receiving */
                schoolId?: string;
                personId?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getAssignment: {
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
            /** @description One assignment with its history */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    consent: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["Party"];
                };
            };
        };
        responses: {
            /** @description One party consented; the third word lets it wait for the district */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    decline: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["Party"];
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description Declined; the need is open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    approve: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description Approved: the order is out, or made public first where the procedure says so */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    reject: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description Rejected, at any time before the order; the need is open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    withdrawAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description Withdrawn by the proposer; the need is open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
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
            /** @description What waits for the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    duplicates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pairs of records that are likely one person, with the reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    mergePersons: {
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
                "application/json": components["schemas"]["NewMerge"];
            };
        };
        responses: {
            /** @description Merged */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    apart: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApartPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    tellApart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    oneId: string;
                    /** Format: uuid */
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description Shown as a pair no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    apartUndone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    oneId: string;
                    /** Format: uuid */
                    otherId: string;
                };
            };
        };
        responses: {
            /** @description Shown as a pair no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    merges: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    undoMerge: {
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
            /** @description As it was before, to the row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getEligibility: {
        parameters: {
            query?: {
                /** @description Id of a pack; without it the one in force */
                pack?: string;
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person held against a pack, with the grounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eligibility"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule packs in words; the one in force in the caller's district first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    getCompliance: {
        parameters: {
            query?: {
                /** @description Id of a pack; without it the one in force */
                pack?: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
                schoolId?: string;
                communityId?: string;
                /** @description True for the schools that were in no community on the school year's first day */
                withoutCommunity?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shares of the district, or of the caller's schools, or of those among them that are asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Compliance"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    listComplianceUnits: {
        parameters: {
            query: {
                by: components["schemas"]["ComplianceBy"];
                /** @description Id of a pack; without it the one in force */
                pack?: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
                schoolId?: string;
                communityId?: string;
                /** @description True for the schools that were in no community on the school year's first day */
                withoutCommunity?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same by community or by school */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceUnitPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    listRoll: {
        parameters: {
            query?: {
                /** @description Id of a pack; without it the one in force */
                pack?: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
                /** @description Code of a ratio of the pack */
                ratio?: string;
                side?: components["schemas"]["RatioSide"];
                outcome?: components["schemas"]["Outcome"];
                schoolId?: string;
                communityId?: string;
                /** @description True for the schools that were in no community on the school year's first day */
                withoutCommunity?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people behind the figures, each with the grounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollMemberPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    exportRoll: {
        parameters: {
            query?: {
                /** @description Id of a pack; without it the one in force */
                pack?: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
                /** @description Code of a ratio of the pack */
                ratio?: string;
                side?: components["schemas"]["RatioSide"];
                outcome?: components["schemas"]["Outcome"];
                schoolId?: string;
                communityId?: string;
                /** @description True for the schools that were in no community on the school year's first day */
                withoutCommunity?: boolean;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    getWhatIf: {
        parameters: {
            query: {
                pack?: string;
                other: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same people under another pack */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    listWhatIfPeople: {
        parameters: {
            query: {
                pack?: string;
                other: string;
                /** @description The year in which the school year begins; without it the present one */
                schoolYear?: number;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose outcome changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedMemberPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["InPreparation"];
        };
    };
    askExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExtension"];
            };
        };
        responses: {
            /** @description Asked of the person, the sending and the receiving school */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    consentExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["Party"];
                };
            };
        };
        responses: {
            /** @description The party has consented */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    declineExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["Party"];
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description The extension is off; the order stays as it was */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    approveExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last day moved; the extension bears a number of its own */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    rejectExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description The extension is off; the order stays as it was */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    withdrawExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Behind the code's word; none is taken with a personal one */
                    reason?: string | null;
                    /** @description As listed by /ending-reasons for this deed; without one it is OTHER, and the reason says all */
                    code?: string | null;
                };
            };
        };
        responses: {
            /** @description The extension is off; the order stays as it was */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    recallAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recall"];
            };
        };
        responses: {
            /** @description The last day moved to an earlier one; the need is open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    cancelAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ending"];
            };
        };
        responses: {
            /** @description Called off before its first day; the need is open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    rescheduleAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Days"];
            };
        };
        responses: {
            /** @description Other days before its first day */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    voidAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ending"];
            };
        };
        responses: {
            /** @description As if it had never been; its numbers stay used and are marked */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Of the number */
                year?: number;
                district?: string;
                kind?: components["schemas"]["OrderKind"];
                assignmentKind?: components["schemas"]["AssignmentKind"];
                mark?: components["schemas"]["OrderMarked"];
                /** @description Sending or receiving */
                schoolId?: string;
                assignmentId?: string;
                /** @description Part of the number or of the name */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole district's for its officers, their own for schools and persons; the latest number first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    orderYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderYears"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    orderNumbering: {
        parameters: {
            query?: {
                /** @description Without it this year */
                year?: number;
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counted from the letters and held against the register's own count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNumbering"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportOrders: {
        parameters: {
            query?: {
                /** @description Of the number */
                year?: number;
                district?: string;
                kind?: components["schemas"]["OrderKind"];
                assignmentKind?: components["schemas"]["AssignmentKind"];
                mark?: components["schemas"]["OrderMarked"];
                /** @description Sending or receiving */
                schoolId?: string;
                /** @description Part of the number or of the name */
                q?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With Chinese headings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    printLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A letter's number, or the id of an assignment for the letter that sent somebody */
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A4; the Chinese font is inside, a code and a picture lead to its check; marked across the page when it no longer holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
            /** @description Too many papers are being made; ask again after the time of Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 16 characters, as printed; groups, blanks and small letters do not matter */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the paper says, and what has become of it by today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedOrder"];
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    handovers: {
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
            /** @description A list for coming and one for going back, once they are there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverLists"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listHandovers: {
        parameters: {
            query?: {
                /** @description Without it all but DROPPED; OPEN has OVERDUE in it */
                progress?: components["schemas"]["HandoverProgress"];
                phase?: components["schemas"]["HandoverPhase"];
                /** @description Home or host */
                schoolId?: string;
                /** @description Of the next open item */
                dueFrom?: string;
                /** @description Of the next open item */
                dueTo?: string;
                /** @description As of the end of this day; today without it */
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The district's for its officers, their schools' for who runs schools; of what waits what is due first, else what was made last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverLinePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    countHandovers: {
        parameters: {
            query?: {
                phase?: components["schemas"]["HandoverPhase"];
                /** @description Home or host */
                schoolId?: string;
                /** @description Of the next open item */
                dueFrom?: string;
                /** @description Of the next open item */
                dueTo?: string;
                /** @description As of the end of this day; today without it */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many wait, of these how many are late, and how many are done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverCounts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportHandovers: {
        parameters: {
            query?: {
                /** @description Without it all but DROPPED; OPEN has OVERDUE in it */
                progress?: components["schemas"]["HandoverProgress"];
                phase?: components["schemas"]["HandoverPhase"];
                /** @description Home or host */
                schoolId?: string;
                /** @description Of the next open item */
                dueFrom?: string;
                /** @description Of the next open item */
                dueTo?: string;
                /** @description As of the end of this day; today without it */
                on?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With Chinese headings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    tickHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tick"];
            };
        };
        responses: {
            /** @description Ticked; the list is completed with its last item */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    untickHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Untick"];
            };
        };
        responses: {
            /** @description Open again */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    appraisalGrades: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data, with its source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalGrades"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    listAppraisals: {
        parameters: {
            query?: {
                /** @description In which the appraised days end */
                year?: number;
                /** @description Without it all but DROPPED */
                state?: components["schemas"]["AppraisalState"];
                grade?: string;
                kind?: components["schemas"]["AppraisalKind"];
                /** @description Home or host */
                schoolId?: string;
                personId?: string;
                assignmentId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The district's for its officers, their own for schools and persons; the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    appraisalFacets: {
        parameters: {
            query?: {
                /** @description In which the appraised days end */
                year?: number;
                /** @description Without it all but DROPPED */
                state?: components["schemas"]["AppraisalState"];
                grade?: string;
                kind?: components["schemas"]["AppraisalKind"];
                /** @description Home or host */
                schoolId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there are of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFacets"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    appraisalFigures: {
        parameters: {
            query?: {
                /** @description In which the appraised days end */
                year?: number;
                kind?: components["schemas"]["AppraisalKind"];
                /** @description Home or host */
                schoolId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each share with both its sides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppraisalFigures"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportAppraisals: {
        parameters: {
            query?: {
                /** @description In which the appraised days end */
                year?: number;
                /** @description Without it all but DROPPED */
                state?: components["schemas"]["AppraisalState"];
                grade?: string;
                kind?: components["schemas"]["AppraisalKind"];
                /** @description Home or host */
                schoolId?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grades without remarks, with Chinese headings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    appraisal: {
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
            /** @description The person reads what the schools say once both have spoken */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    hostAppraisal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppraisal"];
            };
        };
        responses: {
            /** @description Signed by the host school */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    homeAppraisal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppraisal"];
            };
        };
        responses: {
            /** @description Signed by the home school, whose grade counts */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    commentAppraisal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppraisalComment"];
            };
        };
        responses: {
            /** @description The person's word is added */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    correctAppraisal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppraisalCorrection"];
            };
        };
        responses: {
            /** @description Corrected; what was said before is kept */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appraisal"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    endingReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coded reasons with their source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndingReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    objectToAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewObjection"];
            };
        };
        responses: {
            /** @description Lodged; by whoever sees it, while it is public */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    settleObjection: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Settling"];
            };
        };
        responses: {
            /** @description Settled; one that is upheld rejects the assignment */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    listFindings: {
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
            /** @description Each rule's yes and no today, in the words of the candidates; nothing for an order that is out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                kind?: components["schemas"]["StepKind"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the district, and consents that are overdue; the earliest due day first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxItemPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    approveSeveral: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ChosenApproval"][];
                };
            };
        };
        responses: {
            /** @description Each one's outcome */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApprovalOutcome"][];
                    };
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listCohorts: {
        parameters: {
            query?: {
                schoolYear?: number;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cohorts that the caller may know of, latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    openCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCohort"];
            };
        };
        responses: {
            /** @description Opened */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getCohort: {
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
            /** @description The cohort */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    planCohort: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Planned anew */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    cohortFigures: {
        parameters: {
            query?: {
                /** @description As of this day; today if left out */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Planned, recruited, trained, placed, still there, each with its people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortFigures"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listNewcomers: {
        parameters: {
            query?: {
                /** @description As of this day; today if left out */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All for who runs the cohort; who comes to it for a member school */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Newcomers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    enrolNewcomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNewcomer"];
            };
        };
        responses: {
            /** @description Joined */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    exportNewcomers: {
        parameters: {
            query?: {
                /** @description As of this day; today if left out */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    newcomerOpenings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open needs of the community with what every rule says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementOpenings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    leaveCohort: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveCohort"];
            };
        };
        responses: {
            /** @description Taken out; their time in it stays readable */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    cohortLeavingReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reasons with how sure we are of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingReasons"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    myNewcomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty for who is no newcomer; cohorts that they left stand in `left` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Newcomers"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    trainingKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds with how sure we are of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingKinds"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    listTrainings: {
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
            /** @description Trainings of the cohort */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    setTraining: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTraining"];
            };
        };
        responses: {
            /** @description Set */
            201: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    recordAttendance: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw, or * */
                "If-Match": string;
                /** @description The same key and body give the first answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                trainingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceMarks"];
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    /** @description The version in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cohort"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    listFloors: {
        parameters: {
            query?: {
                /** @description A day; without it today */
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lead schools that the caller may look at, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorSummaryPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    getFloors: {
        parameters: {
            query?: {
                /** @description A day; without it today */
                on?: string;
            };
            header?: never;
            path: {
                schoolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures of the day and over a year by orders given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Floors"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listFloorPeople: {
        parameters: {
            query: {
                measure: components["schemas"]["FloorMeasure"];
                subject?: components["schemas"]["Subject"];
                stage?: components["schemas"]["Stage"];
                /** @description A day; without it today */
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                schoolId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who counts for the figure, those away first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorPersonPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    corrections: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first; for the district and the person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastFactPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    correctFact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactCorrection"];
            };
        };
        responses: {
            /** @description Corrected; what it said is kept apart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entered"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    enterStay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["StaySaid"];
            };
        };
        responses: {
            /** @description Done; the ETag is the person's */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    correctStay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description The first day of the stay as it is registered */
                since: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaySaid"];
            };
        };
        responses: {
            /** @description Done; the ETag is the person's */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    removeStay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                /** @description The first day of the stay as it is registered */
                since: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StayRemoval"];
            };
        };
        responses: {
            /** @description Done; the ETag is the person's */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    footing: {
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
            /** @description None: it can be set aside */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Footing"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    setAside: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["MisentryReason"];
            };
        };
        responses: {
            /** @description Set aside; it can be taken back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Misentry"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    misentries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MisentryPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    takeBackMisentry: {
        parameters: {
            query?: never;
            header?: {
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
                "application/json": components["schemas"]["MisentryReason"];
            };
        };
        responses: {
            /** @description As it was, to the row */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    comeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["NewReturn"];
            };
        };
        responses: {
            /** @description Done; the ETag is the person's */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    returnUndone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The person's ETag. */
                "If-Match"?: string;
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
                "application/json": components["schemas"]["ReturnUndoing"];
            };
        };
        responses: {
            /** @description Done; the ETag is the person's */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
        };
    };
    services: {
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
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastServices"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
}
