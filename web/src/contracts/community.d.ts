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
        /** 登记一所新学校 */
        post: operations["registerSchool"];
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
    "/api/v1/community/communities/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体布局图 */
        get: operations["mapCommunities"];
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
    "/api/v1/community/communities/{id}/profile.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体简介（PDF） */
        get: operations["printProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体的协议 */
        get: operations["listAgreements"];
        put?: never;
        /** 登记一份协议 */
        post: operations["addAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/agreements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤下一份协议 */
        post: operations["withdrawAgreement"];
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
    "/api/v1/community/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动列表（日历） */
        get: operations["listSessions"];
        put?: never;
        /** 安排联合教研或同步课堂 */
        post: operations["planSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试排：会发生什么 */
        post: operations["checkSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动规则 */
        get: operations["sessionPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出活动 */
        get: operations["exportSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动日历（iCalendar） */
        get: operations["sessionsAsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动 */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次活动（iCalendar） */
        get: operations["sessionAsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 更正之前的填报 */
        get: operations["sessionPast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整时间 */
        post: operations["moveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整安排：时间、地点、学校、教室、班级和教师 */
        post: operations["changeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/change/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试调整：会发生什么 */
        post: operations["checkSessionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 调整记录，最近的在前 */
        get: operations["sessionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报开展情况 */
        post: operations["holdSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正填报（区县） */
        post: operations["correctSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消 */
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作室列表 */
        get: operations["listStudios"];
        put?: never;
        /** 设立工作室 */
        post: operations["openStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出工作室 */
        get: operations["exportStudios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作室 */
        get: operations["studio"];
        /** 修改工作室 */
        put: operations["changeStudio"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销工作室 */
        post: operations["closeStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 增加成员 */
        post: operations["joinStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/members/{member}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成员退出 */
        post: operations["leaveStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/directory/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的教师 */
        get: operations["directoryPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/directory/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的录像资源 */
        get: operations["directoryRecordings"];
        put?: never;
        post?: never;
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
    "/api/v1/community/oneroster.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出 OneRoster CSV
         * @description manifest.csv, orgs.csv and academicSessions.csv of the caller's district, as bulk files: schools that are there on the day, and the school year it lies in.
         */
        get: operations["exportOneRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/oneroster": {
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
    "/api/v1/community/imports/oneroster/{id}": {
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
    "/api/v1/community/imports/oneroster/{id}/commit": {
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
    "/api/v1/community/schools/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从某天起变更 */
        post: operations["changeSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正 */
        post: operations["correctSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消尚未生效的变更 */
        post: operations["withdrawSchoolChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 停办之前须先处理的事 */
        get: operations["schoolTies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记停办或并校 */
        post: operations["closeSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销停办或并校 */
        post: operations["reopenSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校沿革 */
        get: operations["schoolHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学年数据 */
        get: operations["schoolYears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 填写学年数据 */
        put: operations["enterSchoolYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区县代码 */
        get: operations["listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传附件 */
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载附件 */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/targets/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标 */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/targets/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区县目标总览 */
        get: operations["targetsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/targets/overview/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出区县目标 */
        get: operations["exportTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体的目标与进度 */
        get: operations["targetBoard"];
        /** 调整年度计划 */
        put: operations["reviseTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 编制年度计划 */
        post: operations["draftTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 下达年度计划 */
        post: operations["setTargets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度计划的历次版本 */
        get: operations["pastTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}/indicators/{code}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标的依据 */
        get: operations["targetEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}/indicators/{code}/evidence/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出指标的依据 */
        get: operations["exportTargetEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/{year}/indicators/{code}/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标逐月进度 */
        get: operations["targetCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/targets/indicators/{code}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报数值 */
        post: operations["typeReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/readings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 填报值及其更正 */
        get: operations["readingHistory"];
        /** 更正填报值 */
        put: operations["correctReading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/routines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教学常规列表 */
        get: operations["listRoutines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/routines/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查结果分级 */
        get: operations["checkResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/routines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一项教学常规 */
        get: operations["getRoutine"];
        /** 发布新版本 */
        put: operations["supersedeRoutine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/routines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布教学常规 */
        post: operations["publishRoutine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/routines/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收教学常规 */
        post: operations["acknowledgeRoutine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/routines/{id}/checkups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记检查 */
        post: operations["checkRoutine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/checkups/{id}/mend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记整改完成 */
        post: operations["mendCheckup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/routines/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 签收情况 */
        get: operations["routineMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/routines/matrix/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出签收情况 */
        get: operations["exportRoutineMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 覆盖率 */
        get: operations["coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/coverage/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 覆盖率逐月 */
        get: operations["coverageSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/coverage/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 覆盖率背后的学校 */
        get: operations["coverageSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/coverage/schools/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出覆盖率背后的学校 */
        get: operations["exportCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联合监测结果 */
        get: operations["monitoringResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/monitoring/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出联合监测结果 */
        get: operations["exportMonitoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/monitoring/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联合监测导入模板 */
        get: operations["monitoringTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/monitoring/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查联合监测工作簿 */
        post: operations["checkMonitoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/monitoring/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联合监测导入 */
        get: operations["monitoringImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/monitoring/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交联合监测导入 */
        post: operations["commitMonitoring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 业务日期 */
        get: operations["today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 跨区县协议列表 */
        get: operations["listContracts"];
        put?: never;
        /** 提出跨区县协议 */
        post: operations["proposeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议可共享的事项 */
        get: operations["contractPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 跨区县协议 */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意协议 */
        post: operations["agreeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意协议 */
        post: operations["declineContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回协议 */
        post: operations["withdrawContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提前终止协议 */
        post: operations["endContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 对方区县可邀请的学校 */
        get: operations["listPartnerSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 依协议加入对方教共体的学校 */
        get: operations["listContractMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/contracts/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 协议文本 */
        get: operations["contractDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/place-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本区县关于第二归属的规定 */
        get: operations["placeRules"];
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
        Stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR" | "VOCATIONAL";
        /**
         * @description 办学性质: 公办, 民办.
         * @enum {string}
         */
        Ownership: "PUBLIC" | "PRIVATE";
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
            /** @description Null while nobody has stated it. */
            ownership: components["schemas"]["Ownership"] | null;
            longitude: number | null;
            latitude: number | null;
            /**
             * Format: date
             * @description Since when it is described so; null for always.
             */
            from: string | null;
            /**
             * Format: date
             * @description The last day for which it is described so; null while no other is known.
             */
            to: string | null;
            /**
             * @description Whether it is there on the day that was asked for.
             * @enum {string}
             */
            standing: "PLANNED" | "OPEN" | "CLOSED";
            closing: components["schemas"]["Closing"] | null;
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
            place: components["schemas"]["Place"];
            /** @description null for a school of the community's own district. */
            guest: components["schemas"]["Guest"] | null;
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
            /** @description Nothing said: the main place. */
            place?: components["schemas"]["Place"] | null;
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
            /** @description Whether the cell holds something that is not shown; value is null then. What looks like an identity number or a phone is masked wherever it stands */
            hidden?: boolean | null;
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
        /** @enum {string} */
        Subject: "CHINESE" | "MATHS" | "ENGLISH" | "PHYSICS" | "CHEMISTRY" | "BIOLOGY" | "HISTORY" | "GEOGRAPHY" | "POLITICS" | "MUSIC" | "ART" | "PE" | "IT" | "SCIENCE" | "LABOUR" | "PSYCHOLOGY" | "PRESCHOOL_EDU";
        /**
         * @description 联合教研, 网络同步课堂
         * @enum {string}
         */
        SessionKind: "JOINT_RESEARCH" | "SYNC_CLASS";
        /**
         * @description Of joint research where it meets; of a synchronous class its kind: 专递课堂, 名师课堂, 名校网络课堂, 双师课堂.
         * @enum {string}
         */
        SessionForm: "ONLINE" | "OFFLINE" | "DEDICATED" | "MASTER_TEACHER" | "MASTER_SCHOOL" | "DUAL_TEACHER";
        /** @enum {string} */
        SessionState: "PLANNED" | "HELD" | "CANCELLED";
        /** @enum {string} */
        SessionSide: "HOST" | "RECEIVING";
        Classroom: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            role: components["schemas"]["SessionSide"];
            room: string | null;
            className: string | null;
            /** Format: uuid */
            teacherId: string | null;
            /** @description null when nobody is named, when the name was erased, or for a machine. */
            teacherName: string | null;
            expected: number | null;
            present: number | null;
        };
        Recording: {
            /** Format: uuid */
            resourceId: string;
            title: string | null;
        };
        Session: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SessionKind"];
            form: components["schemas"]["SessionForm"];
            title: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** Format: uuid */
            communityId: string | null;
            /** Format: uuid */
            studioId: string | null;
            /** @description Of the community or the studio. */
            holderName: string;
            /** Format: uuid */
            hostSchoolId: string;
            hostSchoolName: string;
            place: string | null;
            /** @description Only where one session is asked for. */
            link: string | null;
            /** Format: date-time */
            startsAt: string;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            endsAt: string;
            /**
             * Format: uuid
             * @description What was planned together with it, week after week.
             */
            seriesId: string | null;
            state: components["schemas"]["SessionState"];
            classrooms: components["schemas"]["Classroom"][];
            /** @description Only where one session is asked for. */
            minutes: string | null;
            recording: components["schemas"]["Recording"] | null;
            cancelCode: string | null;
            /** @description The word of cancelCode. */
            cancelReason: string | null;
            cancelNote: string | null;
            /**
             * Format: date-time
             * @description When it came to stand as it does.
             */
            since: string;
            /** @description What the caller may do now; only where one session is asked for. */
            actions: ("move" | "change" | "hold" | "cancel" | "correct")[] | null;
            version: number;
        };
        SessionPage: {
            items: components["schemas"]["Session"][];
            next: string | null;
            total: number | null;
        };
        SessionSeat: {
            /** Format: uuid */
            schoolId: string;
            role: components["schemas"]["SessionSide"];
            room?: string | null;
            className?: string | null;
            /** Format: uuid */
            teacherId?: string | null;
        };
        SessionRequest: {
            form: components["schemas"]["SessionForm"];
            title: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** Format: uuid */
            communityId?: string | null;
            /** Format: uuid */
            studioId?: string | null;
            /** @description Of joint research OFFLINE. */
            place?: string | null;
            /** @description http(s); of joint research ONLINE. */
            link?: string | null;
            /**
             * Format: date-time
             * @description With its offset.
             */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description How often it is repeated, week after week; left out: once. */
            weeks?: number | null;
            classrooms: components["schemas"]["SessionSeat"][];
        };
        SessionObjection: {
            code: string;
            field: string;
            message: string;
        };
        SessionWeek: {
            week: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            objections: components["schemas"]["SessionObjection"][];
        };
        SessionForecast: {
            plannable: boolean;
            holderName: string;
            weeks: components["schemas"]["SessionWeek"][];
            /** @description About all weeks. */
            objections: components["schemas"]["SessionObjection"][];
        };
        /** @description Everything as it is to be, whether it changes or not. */
        SessionArrangement: {
            /** @description Of joint research OFFLINE. */
            place?: string | null;
            /** @description http(s); of joint research ONLINE. */
            link?: string | null;
            /**
             * Format: date-time
             * @description With its offset.
             */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            classrooms: components["schemas"]["SessionSeat"][];
        };
        SessionChangeRequest: {
            arrangement: components["schemas"]["SessionArrangement"];
            reason: string;
        };
        SessionDifference: {
            /** @enum {string} */
            what: "TIME" | "PLACE" | "LINK" | "HOST" | "ROOM" | "CLASS" | "TEACHER" | "JOINED" | "LEFT";
            /** @description Whose classroom it is about. */
            schoolName: string | null;
            /** @description Of a TIME an ISO interval; of a teacher the name, null when the reader may not know it. */
            before: string | null;
            after: string | null;
        };
        SessionChangeForecast: {
            possible: boolean;
            differences: components["schemas"]["SessionDifference"][];
            objections: components["schemas"]["SessionObjection"][];
        };
        SessionChange: {
            /** Format: date-time */
            at: string;
            changedBy: string;
            reason: string;
            differences: components["schemas"]["SessionDifference"][];
        };
        SessionChangePage: {
            items: components["schemas"]["SessionChange"][];
            next: string | null;
            total: number | null;
        };
        PlannedSessions: {
            items: components["schemas"]["Session"][];
        };
        MoveRequest: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            reason: string;
        };
        SessionCount: {
            /** Format: uuid */
            classroomId: string;
            expected: number;
            present: number;
        };
        HoldRequest: {
            attendance: components["schemas"]["SessionCount"][];
            minutes?: string | null;
            /**
             * Format: uuid
             * @description A resource of the resource centre.
             */
            recordingResourceId?: string | null;
        };
        CorrectRequest: {
            attendance: components["schemas"]["SessionCount"][];
            minutes?: string | null;
            /**
             * Format: uuid
             * @description A resource of the resource centre.
             */
            recordingResourceId?: string | null;
            reason: string;
        };
        CancelRequest: {
            /** @description One of the policy's reasons. */
            code: string;
            note?: string | null;
        };
        SessionReport: {
            minutes: string | null;
            /** Format: uuid */
            recordingResourceId: string | null;
            attendance: {
                /** Format: uuid */
                schoolId: string;
                className: string | null;
                expected: number;
                present: number;
            }[];
        };
        ReplacedReport: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            report: components["schemas"]["SessionReport"];
            reason: string;
            changedBy: string;
        };
        ReplacedReportPage: {
            items: components["schemas"]["ReplacedReport"][];
            next: string | null;
            total: number | null;
        };
        SessionPolicy: {
            label: string;
            source: string;
            longestHours: number;
            mostWeeks: number;
            backfillDays: number;
            /** @description Of one query of the calendar. */
            mostDays: number;
            cancelReasons: {
                code: string;
                word: string;
            }[];
        };
        /**
         * @description 学科工作室, 名师工作室
         * @enum {string}
         */
        StudioKind: "SUBJECT" | "MASTER_TEACHER";
        /**
         * @description 领航, 区级, 校级
         * @enum {string}
         */
        StudioLevel: "LEADING" | "DISTRICT" | "SCHOOL";
        StudioMember: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            personName: string | null;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        Studio: {
            /** Format: uuid */
            id: string;
            district: string;
            name: string;
            kind: components["schemas"]["StudioKind"];
            level: components["schemas"]["StudioLevel"];
            subject: components["schemas"]["Subject"];
            /** Format: uuid */
            leaderId: string;
            leaderName: string | null;
            /** Format: uuid */
            seatSchoolId: string;
            seatSchoolName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            closeReason: string | null;
            /**
             * Format: date
             * @description The day of the counts.
             */
            on: string;
            memberCount: number;
            schoolCount: number;
            /** @description All that ever were in it; only where one studio is asked for. */
            members: components["schemas"]["StudioMember"][] | null;
            actions: ("change" | "close" | "members")[] | null;
            version: number;
        };
        StudioPage: {
            items: components["schemas"]["Studio"][];
            next: string | null;
            total: number | null;
        };
        StudioRequest: {
            name: string;
            kind: components["schemas"]["StudioKind"];
            level: components["schemas"]["StudioLevel"];
            subject: components["schemas"]["Subject"];
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            seatSchoolId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
        };
        StudioCloseRequest: {
            /** Format: date */
            on: string;
            reason: string;
        };
        StudioMemberRequest: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            schoolId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
        };
        StudioMemberEndRequest: {
            /** Format: date */
            on: string;
        };
        DirectoryPerson: {
            /** Format: uuid */
            id: string;
            name: string | null;
            /** Format: uuid */
            schoolId: string;
            subjects: string[];
        };
        DirectoryPersonPage: {
            items: components["schemas"]["DirectoryPerson"][];
            next: string | null;
            total: number | null;
        };
        DirectoryRecording: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
        };
        DirectoryRecordingPage: {
            items: components["schemas"]["DirectoryRecording"][];
            next: string | null;
            total: number | null;
        };
        /**
         * @description 加入 退出 成长退出 重新加入 转入其他教共体 调整办学模式 更换总校 续期 提前结束 并入其他教共体 拆分 更正
         * @enum {string}
         */
        ChangeKind: "JOIN" | "LEAVE" | "GRADUATE" | "RETURN" | "MOVE" | "REGRADE" | "LEAD_CHANGE" | "RENEW" | "END" | "MERGE" | "SPLIT" | "CORRECT";
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
             * @description MOVE: the community moved to. MERGE: the one that takes the others in. SPLIT: the one that came of it, once approved; not to be given.
             */
            toCommunityId?: string | null;
            /**
             * Format: uuid
             * @description The school that it is about; RENEW: who leads the further cycle, null for who leads now; SPLIT: who leads the new community, one of the members chosen.
             */
            schoolId?: string | null;
            /**
             * Format: date
             * @description The first day on which it is so.
             */
            effective: string;
            /**
             * Format: date
             * @description Last day of a new membership or cycle; null for the end of the cycle. SPLIT: of the new community's cycle. CORRECT: the right last day.
             */
            to?: string | null;
            /** @enum {string|null} */
            model?: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade?: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            stages?: components["schemas"]["Stage"][] | null;
            /** @description LEAD_CHANGE, RENEW: the lead school that gives way remains as a member, with model and grade. */
            leadStays?: boolean | null;
            /** @description RENEW: who is carried over; null for all members of the last day. MERGE: who comes along, the lead school included; null for all. SPLIT: who forms the new community, its lead included. */
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
            /** @description SPLIT: name of the new community. */
            name?: string | null;
            /** @description CORRECT: the membership never was. */
            strike?: boolean | null;
            /** @description Code; see change-kinds. */
            reason: string;
            /** @description Code; needed when the day lies in the past. */
            dateReason?: string | null;
            note?: string | null;
            /** @description Of a new membership (JOIN, RETURN, MOVE); nothing said: the main place, when it moves the place it had. */
            place?: components["schemas"]["Place"] | null;
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
            place: components["schemas"]["Place"];
        };
        /** @description What will happen, and what stands against it; nothing is written. */
        Outlook: {
            communities: {
                /**
                 * Format: uuid
                 * @description Null when the community is to come into being.
                 */
                communityId?: string | null;
                /** @description Whether the case makes it; then there is nothing before. */
                isNew: boolean;
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
        Closing: {
            /**
             * Format: date
             * @description Its last day.
             */
            day: string;
            /** @enum {string} */
            kind: "CLOSED" | "MERGED";
            /** Format: uuid */
            successorId: string | null;
            successorName: string | null;
            reason: string;
        };
        SchoolDescription: {
            name: string;
            shortName?: string | null;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            /** @description Null or left out: not stated. */
            ownership?: components["schemas"]["Ownership"] | null;
            longitude?: number | null;
            latitude?: number | null;
        };
        SchoolChange: {
            /** Format: date */
            from: string;
            description: components["schemas"]["SchoolDescription"];
            /** @description Needed when the day has passed. */
            reason?: string | null;
        };
        SchoolCorrection: {
            /**
             * Format: date
             * @description Open when left out.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Open when left out.
             */
            to?: string | null;
            description: components["schemas"]["SchoolDescription"];
            reason: string;
        };
        SchoolWithdrawal: {
            /** Format: date */
            from: string;
            reason?: string | null;
        };
        SchoolClosing: {
            /**
             * Format: date
             * @description Its last day.
             */
            day: string;
            /** @enum {string} */
            kind: "CLOSED" | "MERGED";
            /**
             * Format: uuid
             * @description Needed when merged, and only then.
             */
            successorId?: string | null;
            reason: string;
        };
        SchoolReopening: {
            reason: string;
        };
        SchoolStatement: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            name: string;
            shortName: string | null;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            /** @description Null while nobody has stated it. */
            ownership: components["schemas"]["Ownership"] | null;
            longitude: number | null;
            latitude: number | null;
            /**
             * Format: date-time
             * @description Null for what was there before the register kept this.
             */
            knownSince: string | null;
            /**
             * Format: date-time
             * @description When it was said; a piece that a later change left over keeps this.
             */
            saidAt: string | null;
            by: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @description Null while it is believed.
             */
            knownUntil: string | null;
            replacedBy: string | null;
            replacedReason: string | null;
        };
        SchoolHistory: {
            statements: components["schemas"]["SchoolStatement"][];
            /** @description What is no longer believed, the last replaced first; at most 200. */
            replaced: components["schemas"]["SchoolStatement"][];
            /** @description What the caller may do now. */
            actions: ("change" | "correct" | "years" | "close" | "reopen")[];
        };
        SchoolYear: {
            /** @description The year in which the school year begins. */
            year: number;
            stage: components["schemas"]["Stage"];
            pupils: number;
            classes: number;
            capacity: number | null;
        };
        SchoolYearPage: {
            items: components["schemas"]["SchoolYear"][];
            next: string | null;
            total: number | null;
        };
        SchoolYearRequest: {
            stages: {
                stage: components["schemas"]["Stage"];
                pupils: number;
                classes: number;
                capacity?: number | null;
            }[];
        };
        District: {
            code: string;
            name: string;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            predecessors: string[];
            source: string;
            /** @description 未核对 when the days were not checked against the decision itself. */
            note: string | null;
        };
        DistrictPage: {
            items: components["schemas"]["District"][];
            next: string | null;
            total: number | null;
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {unknown} */
            kind: "PDF" | "PNG" | "JPEG" | "DOCX" | "XLSX";
            size: number;
            sha256: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        AttachedFile: {
            /** Format: uuid */
            id: string;
            name: string;
            sha256: string;
            size: number;
        };
        /**
         * @description The five integrations (五个一体化).
         * @enum {unknown}
         */
        Integration: "MANAGEMENT" | "STAFFING" | "TEACHING" | "TALENT" | "APPRAISAL";
        /** @enum {unknown} */
        Standing: "NO_GOAL" | "NO_VALUE" | "BEHIND" | "ON_COURSE" | "REACHED" | "MISSED";
        Indicator: {
            code: string;
            integration: components["schemas"]["Integration"];
            nameZh: string;
            nameEn: string;
            unitZh: string;
            unitEn: string;
            /**
             * @description What is better.
             * @enum {unknown}
             */
            direction: "MORE" | "LESS";
            /** @enum {unknown} */
            by: "COMPUTED" | "TYPED";
            /** @description Whether the year begins at nothing and adds up. */
            accrues: boolean;
            /** @description The goal of the default plan. */
            standard: number | null;
            source: string | null;
        };
        Indicators: {
            label: string;
            source: string;
            /** @description The school year of today, by the calendar year it begins in. */
            year: number;
            items: components["schemas"]["Indicator"][];
        };
        TargetGoal: {
            indicator: string;
            /** @description Where it stood before. */
            base: number | null;
            goal: number;
        };
        TargetPlan: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            communityId: string;
            year: number;
            /** @enum {unknown} */
            state: "DRAFT" | "SET";
            reason: string | null;
            goals: components["schemas"]["TargetGoal"][];
            version: number;
            by: string;
            /** Format: date-time */
            at: string;
        };
        TargetLine: {
            indicator: components["schemas"]["Indicator"];
            base: number | null;
            goal: number | null;
            value: number | null;
            /** @description Of the way to the goal; may be above 1. */
            share: number | null;
            standing: components["schemas"]["Standing"];
        };
        TargetBoard: {
            /** Format: uuid */
            communityId: string;
            communityName: string;
            year: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            on: string;
            /** @description Share of the school year that is gone. */
            gone: number;
            plan: components["schemas"]["TargetPlan"] | null;
            lines: components["schemas"]["TargetLine"][];
            /** @description What the caller may do now; null in lists. */
            actions: ("draft" | "revise" | "set" | "type")[] | null;
        };
        TargetBoardPage: {
            items: components["schemas"]["TargetBoard"][];
            next: string | null;
            total: number | null;
        };
        TargetGoalRequest: {
            indicator: string;
            base?: number | null;
            goal: number;
        };
        TargetDraftRequest: {
            year: number;
            /**
             * @description Where the first goals come from: given here, the default plan, or last year's.
             * @enum {unknown}
             */
            origin: "GIVEN" | "STANDARD" | "LAST_YEAR";
            goals?: components["schemas"]["TargetGoalRequest"][] | null;
        };
        TargetReviseRequest: {
            goals: components["schemas"]["TargetGoalRequest"][];
            /** @description Needed once the plan is set. */
            reason?: string | null;
        };
        PastTargetPlan: {
            version: number;
            /** @enum {unknown} */
            state: "DRAFT" | "SET";
            reason: string | null;
            goals: components["schemas"]["TargetGoal"][];
            by: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        PastTargetPlanPage: {
            items: components["schemas"]["PastTargetPlan"][];
            next: string | null;
            total: number | null;
        };
        Fact: {
            /** @enum {unknown} */
            kind: "SYNC_CLASS_HELD" | "JOINT_RESEARCH_HELD" | "ASSIGNMENT_STARTED" | "RESOURCE_PUBLISHED" | "REQUEST_ACCEPTED" | "ROUTINE_CHECKED";
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            /** Format: date */
            lastDay: string | null;
            title: string;
            subject: string | null;
            stage: string | null;
            schools: {
                /** @enum {unknown} */
                part: "SENDING" | "RECEIVING" | "SHARING" | "ASKING" | "ANSWERING" | "CHECKED" | "TAKING_PART";
                /** Format: uuid */
                schoolId: string;
                name: string;
            }[];
            /** @description The page where it is looked at. */
            link: string;
        };
        Reading: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            communityId: string;
            indicator: string;
            /** Format: date */
            day: string;
            value: number;
            explanation: string;
            attachment: components["schemas"]["AttachedFile"];
            version: number;
            by: string;
            /** Format: date-time */
            at: string;
        };
        TargetEvidence: {
            indicator: components["schemas"]["Indicator"];
            /** Format: date */
            on: string;
            /** @description For a computed indicator: as many as its value, over all pages. */
            items: components["schemas"]["Fact"][];
            /** @description For a typed indicator. */
            readings: components["schemas"]["Reading"][];
            next: string | null;
            total: number | null;
        };
        TargetPoint: {
            /** Format: date */
            day: string;
            value: number | null;
            gone: number;
        };
        TargetPointPage: {
            items: components["schemas"]["TargetPoint"][];
            next: string | null;
            total: number | null;
        };
        ReadingRequest: {
            /** Format: date */
            day: string;
            value: number;
            explanation: string;
            /** Format: uuid */
            attachmentId: string;
        };
        CorrectionRequest: {
            value: components["schemas"]["ReadingRequest"];
            reason: string;
        };
        PastReading: {
            version: number;
            /** Format: date */
            day: string;
            value: number;
            explanation: string;
            attachment: components["schemas"]["AttachedFile"];
            by: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            reason: string;
        };
        ReadingHistory: {
            reading: components["schemas"]["Reading"];
            past: components["schemas"]["PastReading"][];
        };
        RoutineRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            communityId: string;
            title: string;
            edition: number;
            /** Format: date */
            from: string;
            version: number;
        };
        RoutinePage: {
            items: components["schemas"]["RoutineRow"][];
            next: string | null;
            total: number | null;
        };
        RoutineEdition: {
            number: number;
            title: string;
            paragraphs: string[];
            attachment: components["schemas"]["AttachedFile"] | null;
            /** Format: date */
            from: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        RoutineAcknowledgement: {
            edition: number;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        Checkup: {
            /** Format: uuid */
            id: string;
            edition: number;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            day: string;
            result: string;
            note: string | null;
            /** Format: date */
            followUpDue: string | null;
            /** Format: date */
            followUpDone: string | null;
            doneNote: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        MemberSchool: {
            /** Format: uuid */
            schoolId: string;
            name: string;
        };
        Routine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            communityId: string;
            communityName: string;
            /** @description The first one first. */
            editions: components["schemas"]["RoutineEdition"][];
            acknowledgements: components["schemas"]["RoutineAcknowledgement"][];
            /** @description Newest day first. */
            checkups: components["schemas"]["Checkup"][];
            /** @description Today's member schools. */
            members: components["schemas"]["MemberSchool"][];
            actions: ("supersede" | "check")[];
            /** @description The caller's schools that have not taken note of the latest edition. */
            unread: string[];
            version: number;
        };
        CheckResult: {
            code: string;
            zh: string;
            en: string;
            /** @enum {unknown} */
            followUp: "NONE" | "OPTIONAL" | "REQUIRED";
        };
        CheckResults: {
            label: string;
            source: string;
            items: components["schemas"]["CheckResult"][];
        };
        RoutineRequest: {
            title: string;
            /** @description Plain paragraphs, one a line. */
            text?: string | null;
            /** Format: uuid */
            attachmentId?: string | null;
            /** Format: date */
            from: string;
        };
        AcknowledgeRequest: {
            /** Format: uuid */
            schoolId: string;
            edition: number;
        };
        CheckupRequest: {
            /** Format: uuid */
            schoolId: string;
            /** Format: date */
            day: string;
            result: string;
            note?: string | null;
            /** Format: date */
            followUpDue?: string | null;
        };
        MendRequest: {
            note: string;
        };
        RoutineMatrix: {
            /** Format: date */
            on: string;
            schools: components["schemas"]["MemberSchool"][];
            routines: {
                /** Format: uuid */
                routineId: string;
                edition: number;
                title: string;
                /** Format: date */
                from: string;
            }[];
            cells: {
                /** Format: uuid */
                routineId: string;
                /** Format: uuid */
                schoolId: string;
                by: string | null;
                /** Format: date-time */
                at: string | null;
                result: string | null;
                toMend: number;
            }[];
            /** @description Whether the caller may publish and check. */
            publishes: boolean;
        };
        Coverage: {
            /** Format: date */
            on: string;
            /** @enum {unknown} */
            base: "SCHOOLS" | "PUPILS";
            stage: components["schemas"]["Stage"] | null;
            ownership: components["schemas"]["Ownership"] | null;
            numerator: number;
            denominator: number;
            /** @description Schools of the denominator whose pupils nobody has told; they count as none. */
            unknown: number;
            /** @description Schools of which nobody has stated the ownership: inside the denominator of all, outside of that of the public or private ones. */
            unstated: number;
            /** @description Four decimals; null over nothing. */
            share: number | null;
            unit: string;
            numeratorLabel: string;
            denominatorLabel: string;
        };
        CoveragePage: {
            items: components["schemas"]["Coverage"][];
            next: string | null;
            total: number | null;
        };
        CoveredSchool: {
            /** Format: uuid */
            schoolId: string;
            code: string;
            name: string;
            /** @description One, or its pupils. */
            weight: number | null;
            ownership: components["schemas"]["Ownership"] | null;
            /** Format: uuid */
            communityId: string | null;
            communityName: string | null;
        };
        CoveredSchoolPage: {
            items: components["schemas"]["CoveredSchool"][];
            next: string | null;
            total: number | null;
        };
        MonitoringResult: {
            year: number;
            /** @enum {unknown} */
            term: "FIRST" | "SECOND";
            stage: components["schemas"]["Stage"];
            subject: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            pupils: number;
            average: number;
            /** @description Per cent. */
            passRate: number;
            /** @description Per cent. */
            topRate: number;
        };
        MonitoringResultPage: {
            items: components["schemas"]["MonitoringResult"][];
            next: string | null;
            total: number | null;
        };
        Today: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            now: string;
        };
        /**
         * @description Whether it is the school's main place or a second one beside it.
         * @enum {string}
         */
        Place: "MAIN" | "SECOND";
        /** @description That the school is of another district, and the contract by which it belongs. */
        Guest: {
            district: string;
            districtName: string;
            /** Format: uuid */
            contractId: string | null;
            contractNumber: string | null;
        };
        /**
         * @description What a contract shares.
         * @enum {string}
         */
        Share: "MEMBERSHIP" | "RESEARCH" | "SYNC_CLASS" | "RESOURCES" | "PEOPLE" | "FIGURES";
        /**
         * @description What has run out stays AGREED; see its last day.
         * @enum {string}
         */
        ContractState: "PROPOSED" | "AGREED" | "DECLINED" | "WITHDRAWN" | "ENDED";
        ContractParty: {
            code: string;
            name: string;
        };
        Contract: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            proposer: components["schemas"]["ContractParty"];
            partner: components["schemas"]["ContractParty"];
            other: components["schemas"]["ContractParty"];
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day; an early end brings it forward.
             */
            to: string;
            /** Format: date */
            agreedTo: string;
            shares: components["schemas"]["Share"][];
            state: components["schemas"]["ContractState"];
            /** @description Whether it holds today. */
            holds: boolean;
            hasDocument: boolean;
            documentName: string | null;
            reason: string | null;
            proposedBy: string;
            decidedBy: string | null;
            /** Format: date-time */
            since: string;
            /** @description What the caller may do now; only where one contract is asked for. */
            actions: ("agree" | "decline" | "withdraw" | "end")[] | null;
            version: number;
        };
        ContractPage: {
            items: components["schemas"]["Contract"][];
            next: string | null;
            total: number | null;
        };
        ContractMemberPage: {
            items: components["schemas"]["ContractMember"][];
            next: string | null;
            total: number | null;
        };
        PartnerSchoolPage: {
            items: components["schemas"]["PartnerSchool"][];
            next: string | null;
            total: number | null;
        };
        ContractMember: {
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            schoolDistrict: string;
            schoolDistrictName: string;
            /** Format: uuid */
            communityId: string;
            communityName: string;
            communityDistrict: string;
            communityDistrictName: string;
            place: components["schemas"]["Place"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PartnerSchool: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            stages: components["schemas"]["Stage"][];
        };
        ContractRequest: {
            number: string;
            title: string;
            /** @description Code of the other district. */
            partner: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            shares: components["schemas"]["Share"][];
            /** Format: uuid */
            attachmentId?: string | null;
        };
        ContractDeclineRequest: {
            reason: string;
        };
        ContractEndRequest: {
            /**
             * Format: date
             * @description The last day on which it shall hold.
             */
            on: string;
            reason: string;
        };
        ShareWord: {
            code: components["schemas"]["Share"];
            word: string;
            /** @description What the other district sees by it; null: only recorded. */
            opens: string | null;
        };
        ContractPolicy: {
            label: string;
            source: string;
            shares: components["schemas"]["ShareWord"][];
        };
        PlaceRule: {
            jurisdiction: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            most: number;
            models: string[] | null;
            grades: string[] | null;
            source: string;
            label: string;
        };
        PlaceRules: {
            label: string;
            source: string;
            /** @description Those of the caller's district; none: no school of it has a second place. */
            rules: components["schemas"]["PlaceRule"][];
        };
        MapSite: {
            /** Format: uuid */
            schoolId: string;
            /** @description As it is called on the day. */
            name: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /** @description Stages linked with the lead school; empty when not stated. */
            stages: components["schemas"]["Stage"][];
            /** @description Null where nobody has entered the place. */
            longitude: number | null;
            latitude: number | null;
            /** @description To the lead school as the crow flies, in kilometres with one decimal; null for the lead school and where a place is missing. */
            distance: number | null;
        };
        CommunityMap: {
            /** Format: date */
            day: string;
            communities: {
                /** Format: uuid */
                id: string;
                name: string;
                state: components["schemas"]["State"];
                /** @description Who belongs to it on the day, the lead school first. */
                sites: components["schemas"]["MapSite"][];
            }[];
            /** @description Whether there are more than the map shows; narrow the search then. */
            truncated: boolean;
        };
        Agreement: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            communityId: string;
            title: string;
            /** @description A code of the list of kinds. */
            kind: string;
            /** Format: date */
            signedOn: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The last day; null while it holds without end.
             */
            to: string | null;
            /** @description To be had as an attachment. */
            file: {
                /** Format: uuid */
                id: string;
                name: string;
                sha256: string;
                size: number;
            };
            by: string;
            /** Format: date-time */
            at: string;
            withdrawal: {
                by: string;
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            /** Format: int64 */
            version: number;
        };
        Agreements: {
            /** @description Where the kinds come from. */
            label: string;
            kinds: {
                code: string;
                word: string;
                wordEn: string;
            }[];
            items: components["schemas"]["Agreement"][];
            /** @description Whether the caller may add and withdraw now. */
            mayAdd: boolean;
        };
        AgreementRequest: {
            title: string;
            kind: string;
            /** Format: date */
            signedOn: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
            /** Format: uuid */
            attachmentId: string;
        };
        NewSchool: {
            /** @description 学校标识码; stays for ever. */
            code: string;
            /**
             * Format: date
             * @description Its first day, past or to come; null when it was always there.
             */
            from?: string | null;
            description: components["schemas"]["SchoolDescription"];
        };
        SchoolTie: {
            code: string;
            /** @description What it is, with name and days. */
            words: string;
            /** @description What frees the school. */
            remedy: string;
            /** @description Where that is done, a path of the pages. */
            page: string;
        };
        SchoolTiePage: {
            items: components["schemas"]["SchoolTie"][];
            next: string | null;
            total: number | null;
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
    listSchools: {
        parameters: {
            query?: {
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                setting?: "URBAN" | "TOWN" | "RURAL";
                weak?: boolean;
                ownership?: components["schemas"]["Ownership"];
                /** @description Those closed by that day as well. */
                closed?: boolean;
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
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
            429: components["responses"]["TooOften"];
        };
    };
    registerSchool: {
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
                "application/json": components["schemas"]["NewSchool"];
            };
        };
        responses: {
            /** @description Registered in the district of the caller. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
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
    exportSchools: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                setting?: "URBAN" | "TOWN" | "RURAL";
                weak?: boolean;
                ownership?: components["schemas"]["Ownership"];
                /** @description Those closed by that day as well. */
                closed?: boolean;
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
                /** @description Only the caller's own. */
                district?: string;
                /** @description A row a description, past and future included. What is exported goes in again and changes nothing. */
                history?: boolean;
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
            429: components["responses"]["TooOften"];
        };
    };
    getSchool: {
        parameters: {
            query?: {
                /** @description As it is, was or will be on this day; today when left out. */
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
        };
    };
    mapCommunities: {
        parameters: {
            query?: {
                /** @description Without it all that are in force on the day. */
                state?: components["schemas"]["State"];
                /** @description Part of the name, or of a member school's. */
                q?: string;
                /** @description As of this day, past or future; without it today. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of names, at most 1000 communities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityMap"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
    printProfile: {
        parameters: {
            query?: {
                /** @description As of this day; without it the day of its cycles nearest to today. */
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
            /** @description A4, to be saved; the Chinese font is inside. One page, more when the members need them. */
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
            /** @description Too many sheets are being made; ask again after the time of Retry-After. */
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
    listAgreements: {
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
            /** @description The last signed first, withdrawn ones too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreements"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    addAgreement: {
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
                "application/json": components["schemas"]["AgreementRequest"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
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
    withdrawAgreement: {
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
            /** @description Withdrawn; it stays in the list with the reason. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
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
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
            429: components["responses"]["TooOften"];
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
    listSessions: {
        parameters: {
            query: {
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    planSessions: {
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
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description All weeks; or, with a refusal, none. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedSessions"];
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
    checkSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description What would happen; nothing is saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionForecast"];
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
    sessionPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Limits and coded reasons, with their source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPolicy"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    exportSessions: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same query as a sheet. */
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
    sessionsAsCalendar: {
        parameters: {
            query: {
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same query as RFC 5545, times in UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    session: {
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
            /** @description The session. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    sessionAsCalendar: {
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
            /** @description RFC 5545, times in UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    sessionPast: {
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
            /** @description What corrections replaced, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedReportPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    moveSession: {
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
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    changeSession: {
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
                "application/json": components["schemas"]["SessionChangeRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    checkSessionChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionArrangement"];
            };
        };
        responses: {
            /** @description What would happen; nothing is saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionChangeForecast"];
                };
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
    sessionChanges: {
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
            /** @description Moves and changes, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionChangePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    holdSession: {
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
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    correctSession: {
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
                "application/json": components["schemas"]["CorrectRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    cancelSession: {
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
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    listStudios: {
        parameters: {
            query?: {
                /** @description Default: today. */
                on?: string;
                /** @description Part of the name. */
                q?: string;
                kind?: components["schemas"]["StudioKind"];
                level?: components["schemas"]["StudioLevel"];
                subject?: components["schemas"]["Subject"];
                /** @description Where it sits, or of a member. */
                school?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that exist on the day, in the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudioPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    openStudio: {
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
                "application/json": components["schemas"]["StudioRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    exportStudios: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Default: today. */
                on?: string;
                /** @description Part of the name. */
                q?: string;
                kind?: components["schemas"]["StudioKind"];
                level?: components["schemas"]["StudioLevel"];
                subject?: components["schemas"]["Subject"];
                /** @description Where it sits, or of a member. */
                school?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same list as a sheet. */
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
    studio: {
        parameters: {
            query?: {
                /** @description The day of the counts; default: today. */
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
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    changeStudio: {
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
                "application/json": components["schemas"]["StudioRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    closeStudio: {
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
                "application/json": components["schemas"]["StudioCloseRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    joinStudio: {
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
                "application/json": components["schemas"]["StudioMemberRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    leaveStudio: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudioMemberEndRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    directoryPersons: {
        parameters: {
            query?: {
                school?: string;
                /** @description Part of the name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50, for those who plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryPersonPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    directoryRecordings: {
        parameters: {
            query?: {
                /** @description Part of the title. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50, for those who plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRecordingPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportOneRoster: {
        parameters: {
            query?: {
                version?: "1.1" | "1.2";
                /** @description As of this day; today when left out. */
                on?: string;
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
        requestBody?: never;
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            400: components["responses"]["Unreadable"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
            429: components["responses"]["TooOften"];
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
    changeSchool: {
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
                "application/json": components["schemas"]["SchoolChange"];
            };
        };
        responses: {
            /** @description From that day on it is described so, until the next description that is known already. */
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
    correctSchool: {
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
                "application/json": components["schemas"]["SchoolCorrection"];
            };
        };
        responses: {
            /** @description Described anew for these days; what was believed of them is kept. */
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
    withdrawSchoolChange: {
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
                "application/json": components["schemas"]["SchoolWithdrawal"];
            };
        };
        responses: {
            /** @description The change that was to begin on that day is taken back. */
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
    schoolTies: {
        parameters: {
            query: {
                /** @description The last day that is thought of. */
                after: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Memberships, planned sessions and studios that need the school after that day; while there is one it cannot close. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolTiePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    closeSchool: {
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
                "application/json": components["schemas"]["SchoolClosing"];
            };
        };
        responses: {
            /** @description Its last day is registered. Refused while a community holds it after that day. */
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
    reopenSchool: {
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
                "application/json": components["schemas"]["SchoolReopening"];
            };
        };
        responses: {
            /** @description The closing is taken back, which is possible until its last day is over. */
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
    schoolHistory: {
        parameters: {
            query?: {
                /** @description What was believed at this moment; now when left out. */
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
            /** @description What is said of it, in the order of days, and what was said before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolHistory"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    schoolYears: {
        parameters: {
            query?: {
                /** @description What was believed at this moment; now when left out. */
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
            /** @description Pupils, classes and places by school year and stage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolYearPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    enterSchoolYear: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
                /** @description The year in which the school year begins. */
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolYearRequest"];
            };
        };
        responses: {
            /** @description The year whole: a stage that is left out has no figures then. */
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
    listDistricts: {
        parameters: {
            query?: {
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description District codes that hold on that day, with their source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    addAttachment: {
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
            /** @description Taken in; it is swept after a day unless something refers to it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
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
    downloadAttachment: {
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
            /** @description The file, to be saved. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be aimed at, with its source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    targetsOverview: {
        parameters: {
            query?: {
                /** @description School year by the calendar year it begins in; that of the day when left out. */
                year?: number;
                /** @description As of this day; today when left out. */
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
            /** @description Communities that the year concerns, by name; the total counts them all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetBoardPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportTargets: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description School year by the calendar year it begins in; that of the day when left out. */
                year?: number;
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row an indicator. */
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
    targetBoard: {
        parameters: {
            query?: {
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All indicators with their values; the ETag is the plan's. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetBoard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    reviseTargets: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetReviseRequest"];
            };
        };
        responses: {
            /** @description The next version; what stood there is kept. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetPlan"];
                };
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
    draftTargets: {
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
                "application/json": components["schemas"]["TargetDraftRequest"];
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
                    "application/json": components["schemas"]["TargetPlan"];
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
    setTargets: {
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
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Set by the district. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetPlan"];
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
    pastTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastTargetPlanPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    targetEvidence: {
        parameters: {
            query?: {
                /** @description As of this day; today when left out. */
                on?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
                year: number;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facts that are counted, or the values that were typed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetEvidence"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportTargetEvidence: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
                year: number;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a fact. */
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
    targetCourse: {
        parameters: {
            query?: {
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
                year: number;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The value at the end of each month. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetPointPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    typeReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
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
                "application/json": components["schemas"]["ReadingRequest"];
            };
        };
        responses: {
            /** @description Typed, with its explanation and file. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
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
    readingHistory: {
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
            /** @description With all that stood there before. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingHistory"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    correctReading: {
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
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            /** @description Corrected; what stood there is kept. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                };
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
    listRoutines: {
        parameters: {
            query?: {
                communityId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were first published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutinePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    checkResults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a check-up can find. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckResults"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    getRoutine: {
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
            /** @description With editions, acknowledgements and check-ups. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    supersedeRoutine: {
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
                "application/json": components["schemas"]["RoutineRequest"];
            };
        };
        responses: {
            /** @description The new edition supersedes from its day. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
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
    publishRoutine: {
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
                "application/json": components["schemas"]["RoutineRequest"];
            };
        };
        responses: {
            /** @description Published. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
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
    acknowledgeRoutine: {
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
                "application/json": components["schemas"]["AcknowledgeRequest"];
            };
        };
        responses: {
            /** @description Taken note of; twice is once. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
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
    checkRoutine: {
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
                "application/json": components["schemas"]["CheckupRequest"];
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
                };
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
    mendCheckup: {
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
                "application/json": components["schemas"]["MendRequest"];
            };
        };
        responses: {
            /** @description Mended. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routine"];
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
    routineMatrix: {
        parameters: {
            query?: {
                /** @description As of this day; today when left out. */
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
            /** @description Member schools by routines in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutineMatrix"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportRoutineMatrix: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description As of this day; today when left out. */
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
            /** @description A row a school and routine. */
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
    coverage: {
        parameters: {
            query?: {
                base?: "SCHOOLS" | "PUPILS";
                stage?: components["schemas"]["Stage"];
                /** @description All schools when left out, those included that do not state it. */
                ownership?: components["schemas"]["Ownership"];
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numerator, denominator and date. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    coverageSeries: {
        parameters: {
            query?: {
                base?: "SCHOOLS" | "PUPILS";
                stage?: components["schemas"]["Stage"];
                /** @description All schools when left out, those included that do not state it. */
                ownership?: components["schemas"]["Ownership"];
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At the end of each month, and on the last day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveragePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    coverageSchools: {
        parameters: {
            query?: {
                /** @description unstated: those of the stage that do not state their ownership, whatever ownership is asked for. */
                side?: "numerator" | "rest" | "denominator" | "unstated";
                base?: "SCHOOLS" | "PUPILS";
                stage?: components["schemas"]["Stage"];
                /** @description All schools when left out, those included that do not state it. */
                ownership?: components["schemas"]["Ownership"];
                /** @description As of this day; today when left out. */
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
            /** @description In the order of codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveredSchoolPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportCoverage: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description unstated: those of the stage that do not state their ownership, whatever ownership is asked for. */
                side?: "numerator" | "rest" | "denominator" | "unstated";
                base?: "SCHOOLS" | "PUPILS";
                stage?: components["schemas"]["Stage"];
                /** @description All schools when left out, those included that do not state it. */
                ownership?: components["schemas"]["Ownership"];
                /** @description As of this day; today when left out. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a school. */
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
    monitoringResults: {
        parameters: {
            query?: {
                year?: number;
                term?: "FIRST" | "SECOND";
                stage?: components["schemas"]["Stage"];
                subject?: string;
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
            /** @description For the schools of the community and the officer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringResultPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    exportMonitoring: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                year?: number;
                term?: "FIRST" | "SECOND";
                stage?: components["schemas"]["Stage"];
                subject?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row a school and subject. */
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
    monitoringTemplate: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooOften"];
        };
    };
    checkMonitoring: {
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
    monitoringImport: {
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
    commitMonitoring: {
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
            /** @description All of it, or nothing. */
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
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day and the moment by which the service decides. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    listContracts: {
        parameters: {
            query?: {
                state?: components["schemas"]["ContractState"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those of the caller's district, newest first; proposals for its officers only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    proposeContract: {
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
                "application/json": components["schemas"]["ContractRequest"];
            };
        };
        responses: {
            /** @description The proposal; the other district's officer agrees or declines. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
    contractPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be shared, in words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPolicy"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
    getContract: {
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
            /** @description The contract. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    agreeContract: {
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
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
    declineContract: {
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
                "application/json": components["schemas"]["ContractDeclineRequest"];
            };
        };
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
    withdrawContract: {
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
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
    endContract: {
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
                "application/json": components["schemas"]["ContractEndRequest"];
            };
        };
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
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
    listPartnerSchools: {
        parameters: {
            query?: {
                /** @description Part of name, short name or code. */
                q?: string;
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
            /** @description While the contract holds and shares MEMBERSHIP. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSchoolPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    listContractMembers: {
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
            /** @description In both directions, on days of the contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractMemberPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    contractDocument: {
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
            /** @description The file, to be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooOften"];
        };
    };
    placeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of the caller's district. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRules"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooOften"];
        };
    };
}
