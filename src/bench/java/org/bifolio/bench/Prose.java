package org.bifolio.bench;

import java.util.List;
import java.util.Random;
import org.bifolio.facts.Bilingual;

/**
 * Sentences that mean little, in both languages at once: about 250,000 different ones, so that neither an index of words nor
 * a compressor has it easier than with real pages. The same seed gives the same sentences on every machine.
 */
final class Prose {
    private static final List<Bilingual> WHO = List.of(
            of("云存储业务", "Cloud storage"),
            of("华东销售团队", "The eastern sales team"),
            of("新一代操作平台", "The new operating platform"),
            of("备件仓库", "The spare-parts warehouse"),
            of("海外子公司", "The overseas subsidiary"),
            of("质量委员会", "The quality committee"),
            of("公共事业客户", "Customers in public services"),
            of("研发中心", "The research centre"),
            of("软件订阅", "Software subscriptions"),
            of("医院信息系统", "Hospital information systems"),
            of("供应链部门", "The supply-chain department"),
            of("经销商网络", "The dealer network"));
    private static final List<Bilingual> DID = List.of(
            of("改进了", "improved"),
            of("推迟了", "postponed"),
            of("提前完成了", "finished ahead of time"),
            of("重新评估了", "reassessed"),
            of("统一了", "unified"),
            of("缩短了", "shortened"),
            of("公布了", "announced"),
            of("扩大了", "widened"),
            of("简化了", "simplified"),
            of("移交了", "handed over"),
            of("检验了", "tested"),
            of("取消了", "gave up"));
    private static final List<Bilingual> WHAT = List.of(
            of("交付周期", "the delivery cycle"),
            of("付款条件", "the terms of payment"),
            of("机房迁移", "the move of the data centre"),
            of("年度审计准备", "the preparation of the annual audit"),
            of("产品目录", "the product catalogue"),
            of("原料采购合同", "the contracts for raw materials"),
            of("存货盘点", "the stock count"),
            of("培训计划", "the training plan"),
            of("安全认证", "the security certification"),
            of("应收账款管理", "the management of receivables"),
            of("生产线升级", "the upgrade of the production line"),
            of("客户服务流程", "the steps of customer service"));
    private static final List<Bilingual> WHERE = List.of(
            of("在总部", "at headquarters"),
            of("在西部各省", "in the western provinces"),
            of("在沿海地区", "along the coast"),
            of("在数据中心", "in its data centres"),
            of("在大型项目中", "in large projects"),
            of("在新客户中", "with new customers"),
            of("在全部工厂", "in every plant"),
            of("在试点城市", "in the pilot cities"),
            of("在年末", "at the end of the year"),
            of("在上半年", "in the first half of the year"),
            of("在节后", "after the holidays"),
            of("在整个报告期", "throughout the period"));
    private static final List<Bilingual> WHY = List.of(
            of("因为订单比预期稳定", "because orders were steadier than expected"),
            of("因为两家供应商更换了交货方式", "because two suppliers changed how they deliver"),
            of("以配合新的会计准则", "to follow the new accounting standard"),
            of("以降低对单一客户的依赖", "to depend less on a single customer"),
            of("原因是运输成本上升", "as transport became dearer"),
            of("而同行多数尚未行动", "which most competitors have yet to do"),
            of("费用由各部门分担", "and the departments share the cost"),
            of("结果要到下一年才能看到", "with results to be seen next year only"),
            of("董事会已知悉并同意", "as the board knew and agreed"),
            of("但没有说明具体安排", "though no details were given"),
            of("并保留了原有的合作方", "and kept its former partners"),
            of("从而减少了重复工作", "which saved double work"));

    private final Random random;

    Prose(long seed) {
        this.random = random(seed);
    }

    /** Java's own generator is the same everywhere, but begins alike for seeds that are close: these are spread first. */
    static Random random(long seed) {
        return new Random(seed * 0x9E37_79B9_7F4A_7C15L);
    }

    private static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    Bilingual sentence() {
        Bilingual who = one(WHO);
        Bilingual did = one(DID);
        Bilingual what = one(WHAT);
        Bilingual where = one(WHERE);
        Bilingual why = one(WHY);
        return of(
                who.zh() + where.zh() + did.zh() + what.zh() + "，" + why.zh() + "。",
                who.en() + " " + did.en() + " " + what.en() + " " + where.en() + ", " + why.en() + ".");
    }

    Bilingual sentences(int count) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Bilingual sentence = sentence();
            zh.append(sentence.zh());
            en.append(i == 0 ? "" : " ").append(sentence.en());
        }
        return of(zh.toString(), en.toString());
    }

    /** A heading, a cell, an item: {@code the stock count at headquarters}. */
    Bilingual words() {
        Bilingual what = one(WHAT);
        Bilingual where = one(WHERE);
        return of(where.zh().substring(1) + "的" + what.zh(), what.en() + " " + where.en());
    }

    /** {@code Software subscriptions}. */
    Bilingual name() {
        return one(WHO);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
