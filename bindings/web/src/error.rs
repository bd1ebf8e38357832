//! Errors: the library's messages as JavaScript errors, and the parsing of named options.

use wasm_bindgen::JsError;

/// Returns the JavaScript error with the message of `error`.
#[allow(clippy::needless_pass_by_value)] // For `map_err`.
pub(crate) fn js_error(error: kalima::Error) -> JsError {
    JsError::new(&error.to_string())
}

/// Returns the value of a named option.
///
/// # Errors
///
/// Returns an error that lists the known names if `name` is none of them.
pub(crate) fn option<T: Copy>(
    option: &str,
    name: &str,
    values: &[(&str, T)],
) -> Result<T, JsError> {
    if let Some(&(_, value)) = values.iter().find(|(known, _)| *known == name) {
        return Ok(value);
    }
    let mut message = format!("unknown {option} `{name}`: the known ones are ");
    for (index, (known, _)) in values.iter().enumerate() {
        message.push_str(if index > 0 { ", " } else { "" });
        message.push_str(known);
    }
    Err(JsError::new(&message))
}
