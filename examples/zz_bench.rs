use kalima::*;
use std::time::Instant;
fn best(mut f: impl FnMut()) -> f64 {
    (0..9)
        .map(|_| {
            let t = Instant::now();
            f();
            t.elapsed().as_secs_f64()
        })
        .fold(f64::MAX, f64::min)
}
fn naive(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}' | '\u{6D6}'..='\u{6DC}' => {}
            '٠'..='٩' => out.push(char::from_u32(c as u32 - 0x660 + 0x30).unwrap()),
            c => out.push(c),
        }
    }
}
fn main() {
    for f in ["news", "diacritised", "classical", "tweets", "vocalised"] {
        let t = std::fs::read_to_string(format!("/work/shared/corpora/{f}.txt")).unwrap();
        let mb = t.len() as f64 / 1e6;
        let mut o = String::with_capacity(t.len() * 2);
        let n = best(|| {
            o.clear();
            naive(&t, &mut o);
        });
        let s = Normalizer::search();
        let a = best(|| {
            o.clear();
            s.normalize_into(&t, &mut o);
        });
        let done = s.normalize(&t).into_owned();
        let c = best(|| {
            o.clear();
            s.normalize_into(&done, &mut o);
        });
        let m = best(|| {
            std::hint::black_box(s.normalize_with_offsets(&t));
        });
        let r = best(|| {
            o.clear();
            Normalizer::repair().normalize_into(&t, &mut o);
        });
        let l = best(|| {
            o.clear();
            compat::lucene().normalize_into(&t, &mut o);
        });
        println!(
            "{f:12} naive {:.0} search {:.0} clean {:.0} offsets {:.0} repair {:.0} lucene {:.0} MB/s",
            mb / n,
            mb / a,
            mb / c,
            mb / m,
            mb / r,
            mb / l
        );
    }
}
