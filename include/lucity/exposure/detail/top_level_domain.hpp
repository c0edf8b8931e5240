// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP
#define LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP

#include <iterator>
#include <string_view>

namespace lucity::detail {

/// All top-level domains of Debian's publicsuffix 20230209.2326-1, as written here by
/// tests/top_level_domains.py: in order, without a mark between them, one string for each length
/// in bytes. Domains in other scripts stand in UTF-8; their "xn--" forms are left out, since
/// nothing but a host name begins so.
inline constexpr std::string_view top_level_domains[]{
    "",
    "",
    "acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjbmbnbobrbsbtbvbwbybzcacccdcfcgchcickcl"
    "cmcncocrcucvcwcxcyczdedjdkdmdodzeceeegereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgt"
    "gugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvly"
    "mamcmdmemgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnpr"
    "psptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotrtt"
    "tvtwtzuaugukusuyuzvavcvevgvivnvuwfwsyeytzazmzw",
    "aaaabbabcacoadsaegaflaiganzaolappartawsaxabarbbcbbtbcgbcnbetbidbiobizbmsbmwbomboobotboxbuy"
    "bzhcabcalcamcarcatcbacbncbsceocfacfdcomcpacrsdaddayddsdevdhldiydnpdogdotdtvdvreatecoeduesq"
    "eusfanfitflyfoofoxfrlftrfunfyigalgapgaygdngeaglegmogmxgoogopgotgovhbohivhkthothowibmiceicu"
    "ifmincinginkintistitvjcbjiojlljmpjnjjotjoykfhkiakimkpnkrdlatlawldsllcllplollplltdmanmapmba"
    "medmenmilmitmlbmlsmmamoemoimommovmsdmtnmtrnabnbanecnetnewnflngonhknownranrwnttnycobioneong"
    "onloooorgottovhpaypetphdpidpinpncproprupubpwcredrenrilrioriprunrwesapsassbisbsscascbsewsex"
    "sfrskiskysoyspasrlstctabtaxtcitdktelthdtjxtoptrvtuitvsubsunouolupsvetvigvinvipwinwmewowwtc"
    "wtfxinxxxxyzyouyunzip",
    "aarpableaeroakdnallyamexarabarmyarpaarteasdaasiaaudiautobabybandbankbbvabeerbestbikebingbl"
    "ogbluebofabondbookbuzzcafecallcampcarecarscasacasecashcbrecernchatciticityclubcoolcoopcyou"
    "datadatedclkdealdelldesidietdishdocsdvagernifagefailfansfarmfastfiatfidofilmfirefishflirfo"
    "odfordfreefundgamegbizgentggeegiftgmbhgoldgolfgooggugeguruhairhaushdfchelpherehgtvhosthsbc"
    "icbcieeeimdbimmoinfoitaujavajeepjobsjprskddikidskiwikpmgkredlandlegolgbtlidllifelikelimoli"
    "nkliveloanloveltdaluxemaifmeetmememenuminimintmobimodamotonamenavynewsnextniconikeolloopen"
    "pageparspccwpicspingpinkplaypluspohlpornpostprodprofqponreadreitrentrestrichroomrsvpruhrsa"
    "fesalesarlsavesaxoscotseatseeksexyshawshiashopshowsilksinasiteskinsncfsohusongsonyspotstar"
    "surftalktaxiteamtechtevatiaatipstowntoystubevanavisavivavivovotevotowangweirwienwikiwinewo"
    "rkxboxyogazarazerozone\316\265\316\273\316\265\317\205\320\261\320\263\320\265\321\216\321"
    "\200\321\204",
    "actoradultaetnaamfamamicaapplearchiaudioautosazurebaidubeatsbiblebingoblackboatsboschbuild"
    "canoncardschasecheapciscociticclickcloudcoachcodescrowncymrudaburdancedealsdeltadrivedubai"
    "earthedekaemailepsonfaithfedexfinalforexforumgallogamesgiftsgivesglassglobogmailgreengripe"
    "groupgucciguidehomeshondahorsehousehyattikanoirishjetztkoelnkyotolamerleaselegallexuslilly"
    "lindelipsyloanslocuslottelottomacysmangomediamiamimoneymoviemusicnexusnikonninjanokianowtv"
    "omegaonionosakaparispartspartyphonephotopizzaplacepokerpraxipressprimepromoquestradiorehab"
    "reisericohrocksrodeorugbysalonsenersevensharpshellshoesskypeslingsmartsmilesolarspacesport"
    "stadastorestudystylesucksswisstatartirestiroltmalltodaytokyotoolstoraytotaltourstradetrust"
    "tunestushuubankvegasvideovodkavolvowaleswatchweberweiboworksworldxeroxyahoo",
    "abarthabbottabbvieafricaagencyairbusairtelalipayalsacealstomamazonanquanaramcoauthorbayern"
    "beautyberlinbhartibostikbostonbrokercameracareercasinocenterchanelchromechurchcircleclaims"
    "cliniccoffeecomseccondoscouponcreditcruisedatingdatsundealerdegreedentaldesigndirectdoctor"
    "dunlopdupontdurbanemerckenergyestateeventsexpertfamilyflickrfutbolgallupgardengeorgegiving"
    "globalgooglegratishealthhermeshiphophockeyhotelshughesimamatinsureintuitjaguarjoburgjuegos"
    "kaufenkinderkindlekosherlancialatinolawyerlefraklivinglockerlondonluxurymadridmaisonmakeup"
    "marketmattelmobilemonashmormonmoscowmuseummutualnagoyanaturanissannissaynortonnowruzoffice"
    "olayanonlineoracleorangeotsukapfizerphotosphysiopictetquebecracingrealtyreisenrepairreport"
    "reviewrocherrogersryukyusafetysakurasanofischoolschulesearchsecureselectshoujisoccersocial"
    "streamstudiosupplysuzukiswatchsydneytaipeitaobaotargettattootennistiendatjmaxxtkmaxxtoyota"
    "travelunicomviajesvikingvillasvirginvisionvotingvoyagevueloswalterwebcamxihuanyachtsyandex"
    "zappos\320\261\320\265\320\273\320\272\320\276\320\274\320\274\320\272\320\264\320\274\320"
    "\276\320\275\320\276\321\200\320\263\321\200\321\203\321\201\321\201\321\200\320\261\321"
    "\203\320\272\321\200\322\233\320\260\320\267\325\260\325\241\325\265\327\247\327\225\327"
    "\235\330\271\330\261\330\250\331\202\330\267\330\261\331\203\331\210\331\205\331\205\330"
    "\265\330\261\341\203\222\341\203\224\343\202\263\343\203\240\344\270\226\347\225\214\344"
    "\270\255\344\277\241\344\270\255\345\233\275\344\270\255\345\234\213\344\274\201\344\270"
    "\232\344\275\233\345\261\261\344\277\241\346\201\257\345\201\245\345\272\267\345\205\253"
    "\345\215\246\345\205\254\345\217\270\345\205\254\347\233\212\345\217\260\346\271\276\345"
    "\217\260\347\201\243\345\225\206\345\237\216\345\225\206\345\272\227\345\225\206\346\240"
    "\207\345\230\211\351\207\214\345\234\250\347\272\277\345\244\247\346\213\277\345\250\261"
    "\344\271\220\345\256\266\351\233\273\345\271\277\344\270\234\345\276\256\345\215\232\346"
    "\205\210\345\226\204\346\211\213\346\234\272\346\213\233\350\201\230\346\224\277\345\212"
    "\241\346\224\277\345\272\234\346\226\260\351\227\273\346\227\266\345\260\232\346\233\270"
    "\347\261\215\346\234\272\346\236\204\346\270\270\346\210\217\346\276\263\351\226\200\346"
    "\276\263\351\227\250\347\202\271\347\234\213\347\247\273\345\212\250\347\275\221\345\235"
    "\200\347\275\221\345\272\227\347\275\221\347\253\231\347\275\221\347\273\234\350\201\224"
    "\351\200\232\350\207\272\347\201\243\350\260\267\346\255\214\350\264\255\347\211\251\351"
    "\200\232\350\262\251\351\233\206\345\233\242\351\243\237\345\223\201\351\244\220\345\216"
    "\205\351\246\231\346\270\257\353\213\267\353\204\267\353\213\267\354\273\264\354\202\274"
    "\354\204\261\355\225\234\352\265\255",
    "abogadoacademyagakhanalibabaandroidathletaauctionaudibleauspostaviancabanamexbauhausbentle"
    "ybestbuybookingbrothercapitalcaravancareerschannelcharitychintaicitadelclubmedcollegecolog"
    "necomcastcompanycomparecontactcookingcorsicacountrycouponscoursescricketcruisesdentistdigi"
    "taldomainsexposedexpressfarmersfashionferrariferrerofinancefishingfitnessflightsfloristflo"
    "wersforsalefrogansfujitsugallerygentinggodaddygroceryguitarshamburghangouthitachiholidayho"
    "stinghoteleshotmailhyundaiismailijewelryjuniperkitchenkomatsulacaixalanxesslasallelatrobel"
    "eclerclimitedlincolnmarketsmonsternetbanknetflixnetworkneustarokinawaoldnavyorganicorigins"
    "philipspioneerpolitierealtorrecipesrentalsreviewsrexrothsamsungsandvikschmidtschwarzscienc"
    "eshikshasinglesstaplesstoragesupportsurgerysystemstemasektheatertheatreticketstiffanytoshi"
    "batradingwalmartwanggouwatchesweatherwebsiteweddingwhoswhowindowswinnersxfinityyamaxunyout"
    "ubezuerich",
    "abudhabiairforceallstateattorneybarclaysbarefootbargainsbaseballboutiquebradescobroadwaybr"
    "usselsbuildersbusinesscapetowncateringcatholicciprianicityeatscleaningcliniqueclothingcomm"
    "bankcomputerdeliverydeloittedemocratdiamondsdiscountdiscoverdownloadengineerericssonetisal"
    "atexchangefeedbackfidelityfirmdalefootballfrontiergoodyeargraingergraphicsguardianhdfcbank"
    "helsinkiholdingshospitalinfinitiipirangaistanbuljpmorganlightinglundbeckmarriottmaseratimc"
    "kinseymemorialmerckmsdmortgageobserverpartnerspharmacypicturesplumbingpropertyredstonereli"
    "ancesaarlandsamsclubsecurityservicesshoppingshowtimesoftbanksoftwarestcgroupsuppliestraini"
    "ngvanguardventuresverisignwoodsideyokohama\320\264\320\265\321\202\320\270\321\201\320\260"
    "\320\271\321\202\330\250\330\247\330\261\330\252\330\250\331\212\330\252\331\203\330\252"
    "\331\210\331\206\330\263\330\264\330\250\331\203\330\251\330\271\330\261\330\247\331\202"
    "\330\271\331\205\330\247\331\206\331\205\331\210\331\202\330\271\332\200\330\247\330\261"
    "\330\252",
    "accenturealfaromeoallfinanzamsterdamanalyticsaquarellebarcelonabloombergchristmascommunity"
    "directoryeducationequipmentfairwindsfinancialfirestonefreseniusfrontdoorfurnituregoldpoint"
    "hisamitsuhomedepothomegoodshomesenseinstituteinsurancekuokgrouplancasterlandroverlifestyle"
    "marketingmarshallsmelbournemicrosoftpanasonicpassagenspramericarichardlishangrilasolutions"
    "statebankstatefarmstockholmtravelersvacationsyodobashi\340\244\225\340\245\211\340\244\256"
    "\340\244\250\340\245\207\340\244\237\340\270\204\340\270\255\340\270\241\340\271\204\340"
    "\270\227\340\270\242\340\272\245\340\272\262\340\272\247\343\201\277\343\202\223\343\201"
    "\252\343\202\271\343\203\210\343\202\242\343\202\273\343\203\274\343\203\253\344\270\255"
    "\346\226\207\347\275\221\344\272\232\351\251\254\351\200\212\345\244\251\344\270\273\346"
    "\225\231\346\210\221\347\210\261\344\275\240\346\226\260\345\212\240\345\235\241\346\267"
    "\241\351\251\254\351\224\241\351\243\236\345\210\251\346\265\246",
    "accountantapartmentsassociatesbasketballbnpparibasboehringercapitaloneconsultingcreditcard"
    "cuisinellaeurovisionextraspacefoundationhealthcareimmobilienindustriesmanagementmitsubishi"
    "nextdirectpropertiesprotectionprudentialrealestaterepublicanrestaurantschaefflertatamotors"
    "technologyuniversityvlaanderenvolkswagen\327\231\327\251\327\250\327\220\327\234\330\247"
    "\331\204\331\212\331\205\331\206\330\247\331\212\330\261\330\247\331\206\330\247\333\214"
    "\330\261\330\247\331\206\330\250\330\247\330\262\330\247\330\261\330\250\332\276\330\247"
    "\330\261\330\252\330\263\331\210\330\257\330\247\331\206\330\263\331\210\330\261\331\212"
    "\330\247\330\263\331\210\330\261\331\212\330\251\331\207\331\205\330\261\330\247\331\207",
    "accountantsbarclaycardblackfridayblockbusterbridgestonecalvinkleincontractorscreditunionen"
    "gineeringenterprisesfoodnetworkinvestmentskerryhotelslamborghinimotorcyclesolayangroupphot"
    "ographyplaystationproductionsprogressiveredumbrellawilliamhill",
    "constructionlplfinancialscholarshipsversicherung\320\274\320\276\321\201\320\272\320\262"
    "\320\260\320\276\320\275\320\273\320\260\320\271\320\275\330\247\330\250\331\210\330\270"
    "\330\250\331\212\330\247\330\261\330\247\331\205\331\203\331\210\330\247\331\204\330\247"
    "\330\261\330\257\331\206\330\247\331\204\331\205\330\272\330\261\330\250\330\247\331\205"
    "\330\247\330\261\330\247\330\252\331\201\331\204\330\263\330\267\331\212\331\206\331\205"
    "\331\204\331\212\330\263\331\212\330\247\340\244\255\340\244\276\340\244\260\340\244\244"
    "\340\246\255\340\246\276\340\246\260\340\246\244\340\246\255\340\246\276\340\247\260\340"
    "\246\244\340\250\255\340\250\276\340\250\260\340\250\244\340\252\255\340\252\276\340\252"
    "\260\340\252\244\340\254\255\340\254\276\340\254\260\340\254\244\340\262\255\340\262\276"
    "\340\262\260\340\262\244\340\266\275\340\266\202\340\266\232\340\267\217\343\202\242\343"
    "\203\236\343\202\276\343\203\263\343\202\257\343\203\251\343\202\246\343\203\211\343\202"
    "\260\343\203\274\343\202\260\343\203\253\343\203\235\343\202\244\343\203\263\343\203\210"
    "\347\273\204\347\273\207\346\234\272\346\236\204\351\233\273\350\250\212\347\233\210\347"
    "\247\221\351\246\231\346\240\274\351\207\214\346\213\211",
    "internationallifeinsurancetravelchannelwolterskluwer",
    "americanfamilybananarepubliccookingchannelkerrylogisticsweatherchannel\320\272\320\260\321"
    "\202\320\276\320\273\320\270\320\272\330\247\330\252\330\265\330\247\331\204\330\247\330"
    "\252\330\247\331\204\330\250\330\255\330\261\331\212\331\206\330\247\331\204\330\254\330"
    "\262\330\247\330\246\330\261\330\247\331\204\330\271\331\204\331\212\330\247\331\206\331"
    "\203\330\247\330\253\331\210\331\204\331\212\331\203\331\276\330\247\331\203\330\263\330"
    "\252\330\247\331\206\331\276\330\247\332\251\330\263\330\252\330\247\331\206",
    "americanexpresskerrypropertiessandvikcoromant\340\244\255\340\244\276\340\244\260\340\245"
    "\213\340\244\244\340\244\270\340\244\202\340\244\227\340\244\240\340\244\250\340\246\254"
    "\340\246\276\340\246\202\340\246\262\340\246\276\340\260\255\340\260\276\340\260\260\340"
    "\260\244\340\261\215\340\264\255\340\264\276\340\264\260\340\264\244\340\264\202\345\230"
    "\211\351\207\214\345\244\247\351\205\222\345\272\227",
    "\330\247\331\204\330\263\330\271\331\210\330\257\331\212\330\251\330\247\331\204\330\263"
    "\330\271\331\210\330\257\331\212\331\207\330\247\331\204\330\263\330\271\331\210\330\257"
    "\333\214\330\251\330\247\331\204\330\263\330\271\331\210\330\257\333\214\333\203",
    "verm\303\266gensberater",
    "northwesternmutualtravelersinsuranceverm\303\266gensberatung\331\205\331\210\330\261\331"
    "\212\330\252\330\247\331\206\331\212\330\247\340\244\255\340\244\276\340\244\260\340\244"
    "\244\340\244\256\340\245\215\340\256\207\340\256\262\340\256\231\340\257\215\340\256\225"
    "\340\257\210\343\203\225\343\202\241\343\203\203\343\202\267\343\203\247\343\203\263",
    "",
    "",
    "\340\256\207\340\256\250\340\257\215\340\256\244\340\256\277\340\256\257\340\256\276",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "\340\256\232\340\256\277\340\256\231\340\257\215\340\256\225\340\256\252\340\257\215\340"
    "\256\252\340\257\202\340\256\260\340\257\215",
};

/// Whether a label in lower case is a top-level domain. Complexity: logarithmic in their number.
[[nodiscard]] constexpr bool is_top_level_domain(std::string_view label) noexcept {
    const auto size = label.size();
    if (size >= std::size(top_level_domains))
        return false;
    std::string_view rest = top_level_domains[size];
    while (!rest.empty()) {
        const auto middle = rest.size() / size / 2 * size;
        const auto order = label.compare(rest.substr(middle, size));
        if (order == 0)
            return true;
        rest = order < 0 ? rest.substr(0, middle) : rest.substr(middle + size);
    }
    return false;
}

static_assert(is_top_level_domain("gov") && is_top_level_domain("us"));
static_assert(is_top_level_domain("museum") && !is_top_level_domain("musea"));
static_assert(!is_top_level_domain("") && !is_top_level_domain("config"));

} // namespace lucity::detail

#endif
