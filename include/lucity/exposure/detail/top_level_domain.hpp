// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP
#define LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace lucity::detail {

/// All top-level domains of Debian's publicsuffix 20230209.2326-1, which
/// tests/top_level_domains.py writes here: sorted, without a separator, one string for each length.
/// Those that begin with "xn--" are left out, since only a host's name does.
inline constexpr std::u16string_view top_level_domains[]{
    u"",
    u"",
    u"acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbvbwbybzcacccdcfcgchcickclcm"
    u"cncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugw"
    u"gyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmd"
    u"memgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpy"
    u"qarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotrtttvtwtzuaug"
    u"ukusuyuzvavcvevgvivnvuwfwsyeytzazmzw\u03b5\u03bb\u03b5\u03c5\u0431\u0433\u0435\u044e\u0440"
    u"\u0444\u10d2\u10d4\u30b3\u30e0\u4e16\u754c\u4e2d\u4fe1\u4e2d\u56fd\u4e2d\u570b\u4f01\u4e1a"
    u"\u4f5b\u5c71\u4fe1\u606f\u5065\u5eb7\u516b\u5366\u516c\u53f8\u516c\u76ca\u53f0\u6e7e\u53f0"
    u"\u7063\u5546\u57ce\u5546\u5e97\u5546\u6807\u5609\u91cc\u5728\u7ebf\u5927\u62ff\u5a31\u4e50"
    u"\u5bb6\u96fb\u5e7f\u4e1c\u5fae\u535a\u6148\u5584\u624b\u673a\u62db\u8058\u653f\u52a1\u653f"
    u"\u5e9c\u65b0\u95fb\u65f6\u5c1a\u66f8\u7c4d\u673a\u6784\u6e38\u620f\u6fb3\u9580\u6fb3\u95e8"
    u"\u70b9\u770b\u79fb\u52a8\u7f51\u5740\u7f51\u5e97\u7f51\u7ad9\u7f51\u7edc\u8054\u901a\u81fa"
    u"\u7063\u8c37\u6b4c\u8d2d\u7269\u901a\u8ca9\u96c6\u56e2\u98df\u54c1\u9910\u5385\u9999\u6e2f"
    u"\ub2f7\ub137\ub2f7\ucef4\uc0bc\uc131\ud55c\uad6d",
    u"aaaabbabcacoadsaegaflaiganzaolappartawsaxabarbbcbbtbcgbcnbetbidbiobizbmsbmwbomboobotboxbuybz"
    u"hcabcalcamcarcatcbacbncbsceocfacfdcomcpacrsdaddayddsdevdhldiydnpdogdotdtvdvreatecoeduesqeusf"
    u"anfitflyfoofoxfrlftrfunfyigalgapgaygdngeaglegmogmxgoogopgotgovhbohivhkthothowibmiceicuifminc"
    u"inginkintistitvjcbjiojlljmpjnjjotjoykfhkiakimkpnkrdlatlawldsllcllplollplltdmanmapmbamedmenmi"
    u"lmitmlbmlsmmamoemoimommovmsdmtnmtrnabnbanecnetnewnflngonhknownranrwnttnycobioneongonloooorgo"
    u"ttovhpaypetphdpidpinpncproprupubpwcredrenrilrioriprunrwesapsassbisbsscascbsewsexsfrskiskysoy"
    u"spasrlstctabtaxtcitdktelthdtjxtoptrvtuitvsubsunouolupsvetvigvinvipwinwmewowwtcwtfxinxxxxyzyo"
    u"uyunzip\u0431\u0435\u043b\u043a\u043e\u043c\u043c\u043a\u0434\u043c\u043e\u043d\u043e\u0440"
    u"\u0433\u0440\u0443\u0441\u0441\u0440\u0431\u0443\u043a\u0440\u049b\u0430\u0437\u0570\u0561"
    u"\u0575\u05e7\u05d5\u05dd\u0639\u0631\u0628\u0642\u0637\u0631\u0643\u0648\u0645\u0645\u0635"
    u"\u0631\u0915\u0949\u092e\u0928\u0947\u091f\u0e04\u0e2d\u0e21\u0e44\u0e17\u0e22\u0ea5\u0eb2"
    u"\u0ea7\u307f\u3093\u306a\u30b9\u30c8\u30a2\u30bb\u30fc\u30eb\u4e2d\u6587\u7f51\u4e9a\u9a6c"
    u"\u900a\u5929\u4e3b\u6559\u6211\u7231\u4f60\u65b0\u52a0\u5761\u6de1\u9a6c\u9521\u98de\u5229"
    u"\u6d66",
    u"aarpableaeroakdnallyamexarabarmyarpaarteasdaasiaaudiautobabybandbankbbvabeerbestbikebingblog"
    u"bluebofabondbookbuzzcafecallcampcarecarscasacasecashcbrecernchatciticityclubcoolcoopcyoudata"
    u"datedclkdealdelldesidietdishdocsdvagernifagefailfansfarmfastfiatfidofilmfirefishflirfoodford"
    u"freefundgamegbizgentggeegiftgmbhgoldgolfgooggugeguruhairhaushdfchelpherehgtvhosthsbcicbcieee"
    u"imdbimmoinfoitaujavajeepjobsjprskddikidskiwikpmgkredlandlegolgbtlidllifelikelimolinkliveloan"
    u"loveltdaluxemaifmeetmememenuminimintmobimodamotonamenavynewsnextniconikeolloopenpageparspccw"
    u"picspingpinkplaypluspohlpornpostprodprofqponreadreitrentrestrichroomrsvpruhrsafesalesarlsave"
    u"saxoscotseatseeksexyshawshiashopshowsilksinasiteskinsncfsohusongsonyspotstarsurftalktaxiteam"
    u"techtevatiaatipstowntoystubevanavisavivavivovotevotowangweirwienwikiwineworkxboxyogazarazero"
    u"zone\u0434\u0435\u0442\u0438\u0441\u0430\u0439\u0442\u0628\u0627\u0631\u062a\u0628\u064a"
    u"\u062a\u0643\u062a\u0648\u0646\u0633\u0634\u0628\u0643\u0629\u0639\u0631\u0627\u0642\u0639"
    u"\u0645\u0627\u0646\u0645\u0648\u0642\u0639\u0680\u0627\u0631\u062a\u092d\u093e\u0930\u0924"
    u"\u09ad\u09be\u09b0\u09a4\u09ad\u09be\u09f0\u09a4\u0a2d\u0a3e\u0a30\u0a24\u0aad\u0abe\u0ab0"
    u"\u0aa4\u0b2d\u0b3e\u0b30\u0b24\u0cad\u0cbe\u0cb0\u0ca4\u0dbd\u0d82\u0d9a\u0dcf\u30a2\u30de"
    u"\u30be\u30f3\u30af\u30e9\u30a6\u30c9\u30b0\u30fc\u30b0\u30eb\u30dd\u30a4\u30f3\u30c8\u7ec4"
    u"\u7ec7\u673a\u6784\u96fb\u8a0a\u76c8\u79d1\u9999\u683c\u91cc\u62c9",
    u"actoradultaetnaamfamamicaapplearchiaudioautosazurebaidubeatsbiblebingoblackboatsboschbuildca"
    u"noncardschasecheapciscociticclickcloudcoachcodescrowncymrudaburdancedealsdeltadrivedubaieart"
    u"hedekaemailepsonfaithfedexfinalforexforumgallogamesgiftsgivesglassglobogmailgreengripegroupg"
    u"ucciguidehomeshondahorsehousehyattikanoirishjetztkoelnkyotolamerleaselegallexuslillylindelip"
    u"syloanslocuslottelottomacysmangomediamiamimoneymoviemusicnexusnikonninjanokianowtvomegaonion"
    u"osakaparispartspartyphonephotopizzaplacepokerpraxipressprimepromoquestradiorehabreisericohro"
    u"cksrodeorugbysalonsenersevensharpshellshoesskypeslingsmartsmilesolarspacesportstadastorestud"
    u"ystylesucksswisstatartirestiroltmalltodaytokyotoolstoraytotaltourstradetrusttunestushuubankv"
    u"egasvideovodkavolvowaleswatchweberweiboworksworldxeroxyahoo\u05d9\u05e9\u05e8\u05d0\u05dc"
    u"\u0627\u0644\u064a\u0645\u0646\u0627\u064a\u0631\u0627\u0646\u0627\u06cc\u0631\u0627\u0646"
    u"\u0628\u0627\u0632\u0627\u0631\u0628\u06be\u0627\u0631\u062a\u0633\u0648\u062f\u0627\u0646"
    u"\u0633\u0648\u0631\u064a\u0627\u0633\u0648\u0631\u064a\u0629\u0647\u0645\u0631\u0627\u0647"
    u"\u092d\u093e\u0930\u094b\u0924\u0938\u0902\u0917\u0920\u0928\u09ac\u09be\u0982\u09b2\u09be"
    u"\u0c2d\u0c3e\u0c30\u0c24\u0c4d\u0d2d\u0d3e\u0d30\u0d24\u0d02\u5609\u91cc\u5927\u9152\u5e97",
    u"abarthabbottabbvieafricaagencyairbusairtelalipayalsacealstomamazonanquanaramcoauthorbayernbe"
    u"autyberlinbhartibostikbostonbrokercameracareercasinocenterchanelchromechurchcircleclaimsclin"
    u"iccoffeecomseccondoscouponcreditcruisedatingdatsundealerdegreedentaldesigndirectdoctordunlop"
    u"dupontdurbanemerckenergyestateeventsexpertfamilyflickrfutbolgallupgardengeorgegivingglobalgo"
    u"oglegratishealthhermeshiphophockeyhotelshughesimamatinsureintuitjaguarjoburgjuegoskaufenkind"
    u"erkindlekosherlancialatinolawyerlefraklivinglockerlondonluxurymadridmaisonmakeupmarketmattel"
    u"mobilemonashmormonmoscowmuseummutualnagoyanaturanissannissaynortonnowruzofficeolayanonlineor"
    u"acleorangeotsukapfizerphotosphysiopictetquebecracingrealtyreisenrepairreportreviewrocherroge"
    u"rsryukyusafetysakurasanofischoolschulesearchsecureselectshoujisoccersocialstreamstudiosupply"
    u"suzukiswatchsydneytaipeitaobaotargettattootennistiendatjmaxxtkmaxxtoyotatravelunicomviajesvi"
    u"kingvillasvirginvisionvotingvoyagevueloswalterwebcamxihuanyachtsyandexzappos\u043c\u043e"
    u"\u0441\u043a\u0432\u0430\u043e\u043d\u043b\u0430\u0439\u043d\u0627\u0628\u0648\u0638\u0628"
    u"\u064a\u0627\u0631\u0627\u0645\u0643\u0648\u0627\u0644\u0627\u0631\u062f\u0646\u0627\u0644"
    u"\u0645\u063a\u0631\u0628\u0627\u0645\u0627\u0631\u0627\u062a\u0641\u0644\u0633\u0637\u064a"
    u"\u0646\u0645\u0644\u064a\u0633\u064a\u0627\u092d\u093e\u0930\u0924\u092e\u094d\u0b87\u0bb2"
    u"\u0b99\u0bcd\u0b95\u0bc8\u30d5\u30a1\u30c3\u30b7\u30e7\u30f3",
    u"abogadoacademyagakhanalibabaandroidathletaauctionaudibleauspostaviancabanamexbauhausbentleyb"
    u"estbuybookingbrothercapitalcaravancareerschannelcharitychintaicitadelclubmedcollegecologneco"
    u"mcastcompanycomparecontactcookingcorsicacountrycouponscoursescricketcruisesdentistdigitaldom"
    u"ainsexposedexpressfarmersfashionferrariferrerofinancefishingfitnessflightsfloristflowersfors"
    u"alefrogansfujitsugallerygentinggodaddygroceryguitarshamburghangouthitachiholidayhostinghotel"
    u"eshotmailhyundaiismailijewelryjuniperkitchenkomatsulacaixalanxesslasallelatrobeleclerclimite"
    u"dlincolnmarketsmonsternetbanknetflixnetworkneustarokinawaoldnavyorganicoriginsphilipspioneer"
    u"politierealtorrecipesrentalsreviewsrexrothsamsungsandvikschmidtschwarzscienceshikshasingless"
    u"taplesstoragesupportsurgerysystemstemasektheatertheatreticketstiffanytoshibatradingwalmartwa"
    u"nggouwatchesweatherwebsiteweddingwhoswhowindowswinnersxfinityyamaxunyoutubezuerich\u043a"
    u"\u0430\u0442\u043e\u043b\u0438\u043a\u0627\u062a\u0635\u0627\u0644\u0627\u062a\u0627\u0644"
    u"\u0628\u062d\u0631\u064a\u0646\u0627\u0644\u062c\u0632\u0627\u0626\u0631\u0627\u0644\u0639"
    u"\u0644\u064a\u0627\u0646\u0643\u0627\u062b\u0648\u0644\u064a\u0643\u067e\u0627\u0643\u0633"
    u"\u062a\u0627\u0646\u067e\u0627\u06a9\u0633\u062a\u0627\u0646\u0b87\u0ba8\u0bcd\u0ba4\u0bbf"
    u"\u0baf\u0bbe",
    u"abudhabiairforceallstateattorneybarclaysbarefootbargainsbaseballboutiquebradescobroadwaybrus"
    u"selsbuildersbusinesscapetowncateringcatholicciprianicityeatscleaningcliniqueclothingcommbank"
    u"computerdeliverydeloittedemocratdiamondsdiscountdiscoverdownloadengineerericssonetisalatexch"
    u"angefeedbackfidelityfirmdalefootballfrontiergoodyeargraingergraphicsguardianhdfcbankhelsinki"
    u"holdingshospitalinfinitiipirangaistanbuljpmorganlightinglundbeckmarriottmaseratimckinseymemo"
    u"rialmerckmsdmortgageobserverpartnerspharmacypicturesplumbingpropertyredstonereliancesaarland"
    u"samsclubsecurityservicesshoppingshowtimesoftbanksoftwarestcgroupsuppliestrainingvanguardvent"
    u"uresverisignwoodsideyokohama\u0627\u0644\u0633\u0639\u0648\u062f\u064a\u0629\u0627\u0644"
    u"\u0633\u0639\u0648\u062f\u064a\u0647\u0627\u0644\u0633\u0639\u0648\u062f\u06cc\u0629\u0627"
    u"\u0644\u0633\u0639\u0648\u062f\u06cc\u06c3",
    u"accenturealfaromeoallfinanzamsterdamanalyticsaquarellebarcelonabloombergchristmascommunitydi"
    u"rectoryeducationequipmentfairwindsfinancialfirestonefreseniusfrontdoorfurnituregoldpointhisa"
    u"mitsuhomedepothomegoodshomesenseinstituteinsurancekuokgrouplancasterlandroverlifestylemarket"
    u"ingmarshallsmelbournemicrosoftpanasonicpassagenspramericarichardlishangrilasolutionsstateban"
    u"kstatefarmstockholmtravelersvacationsyodobashi\u0645\u0648\u0631\u064a\u062a\u0627\u0646"
    u"\u064a\u0627",
    u"accountantapartmentsassociatesbasketballbnpparibasboehringercapitaloneconsultingcreditcardcu"
    u"isinellaeurovisionextraspacefoundationhealthcareimmobilienindustriesmanagementmitsubishinext"
    u"directpropertiesprotectionprudentialrealestaterepublicanrestaurantschaefflertatamotorstechno"
    u"logyuniversityvlaanderenvolkswagen",
    u"accountantsbarclaycardblackfridayblockbusterbridgestonecalvinkleincontractorscreditunionengi"
    u"neeringenterprisesfoodnetworkinvestmentskerryhotelslamborghinimotorcyclesolayangroupphotogra"
    u"phyplaystationproductionsprogressiveredumbrellawilliamhill\u0b9a\u0bbf\u0b99\u0bcd\u0b95"
    u"\u0baa\u0bcd\u0baa\u0bc2\u0bb0\u0bcd",
    u"constructionlplfinancialscholarshipsversicherung",
    u"internationallifeinsurancetravelchannelwolterskluwer",
    u"americanfamilybananarepubliccookingchannelkerrylogisticsweatherchannel",
    u"americanexpresskerrypropertiessandvikcoromant",
    u"verm\u00f6gensberater",
    u"verm\u00f6gensberatung",
    u"northwesternmutualtravelersinsurance",
};

/// Whether a label is a top-level domain, in any case. Complexity: logarithmic in their number.
[[nodiscard]] constexpr bool is_top_level_domain(std::string_view label) noexcept {
    std::array<char16_t, std::size(top_level_domains)> text{};
    std::size_t size = 0;
    while (!label.empty()) {
        const code_point next = is_non_ascii(label.front())
                                    ? first_code_point(label)
                                    : code_point{static_cast<char32_t>(to_lower(label.front())), 1};
        if (size + 1 == text.size() || next.value > 0xffff)
            return false;
        text[size++] = static_cast<char16_t>(next.value);
        label.remove_prefix(next.size);
    }
    const std::u16string_view lower(text.data(), size);
    auto rest = top_level_domains[size];
    while (!rest.empty()) {
        const auto middle = rest.size() / size / 2 * size;
        const auto order = lower.compare(rest.substr(middle, size));
        if (order == 0)
            return true;
        rest = order < 0 ? rest.substr(0, middle) : rest.substr(middle + size);
    }
    return false;
}

static_assert(is_top_level_domain("gov") && is_top_level_domain("US"));
static_assert(is_top_level_domain("\xd1\x80\xd1\x84") && !is_top_level_domain("\xd1\x80"));
static_assert(!is_top_level_domain("") && !is_top_level_domain("config"));

} // namespace lucity::detail

#endif
